import type { TextPart } from '@platform-community/backstage-plugin-community-common';
import styles from './Marked.module.css';

/** Text with what was searched for marked in it. */
export function Marked(props: { parts: TextPart[] }) {
  return (
    <>
      {props.parts.map(({ text, hit }, index) =>
        hit ? (
          // The parts of a text have nothing of their own but their order.
          <mark key={index} className={styles.mark}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </>
  );
}
