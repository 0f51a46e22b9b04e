import { Button, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../../translation';
import { LinkIcon } from './LinkIcon';
import { useLinkables } from './useLinkables';
import styles from './LinkedSection.module.css';

/** Props of {@link Linkables}. */
export interface LinkablesProps {
  words: string;
  /** The thread that is linked from, which is not offered. */
  except: string;
  isDisabled: boolean;
  onPick: (target: string) => void;
}

/** Threads and entities that have the words somebody types, to pick one. */
export function Linkables(props: LinkablesProps) {
  const { words, except, isDisabled, onPick } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const { data, isError } = useLinkables(words);
  const found = data?.filter(({ target }) => target !== except) ?? [];
  const said = () => {
    if (isError) return t('threads.links.form.failed');
    return data
      ? t('threads.links.form.nothing')
      : t('threads.links.form.searching');
  };
  return (
    <div aria-live="polite">
      {found.length === 0 ? (
        <Text as="p" color="secondary" variant="body-small">
          {said()}
        </Text>
      ) : (
        <ul className={styles.found} aria-label={t('threads.links.form.found')}>
          {found.map(({ kind, target, title, where }) => (
            <li key={target}>
              <Button
                className={styles.pick}
                variant="tertiary"
                size="small"
                isDisabled={isDisabled}
                onPress={() => onPick(target)}
              >
                <LinkIcon kind={kind} />
                <span className={styles.pickText}>
                  {title}
                  <span className={styles.where}>{where}</span>
                </span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
