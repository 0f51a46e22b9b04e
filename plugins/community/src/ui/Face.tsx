import { Avatar } from '@backstage/ui';
import styles from './Face.module.css';

export interface FaceProps {
  personRef: string;
  name: string;
  picture?: string;
  size?: 'x-small' | 'small' | 'medium' | 'large';
  purpose: 'informative' | 'decoration';
}

/**
 * The picture an avatar takes when a person has none: the avatar needs some
 * address, and this one is never fetched over the network.
 */
const noPicture = 'data:,';

const tints = 6;

/** The same person has the same tint everywhere. */
function tintOf(personRef: string): number {
  let hash = 0;
  for (const letter of personRef) {
    hash = (hash * 31 + letter.charCodeAt(0)) % 65521;
  }
  return hash % tints;
}

/** A person's picture, or their initials on a tinted disc. */
export function Face(props: FaceProps) {
  const { personRef, name, picture, size = 'small', purpose } = props;
  return (
    <Avatar
      className={styles.face}
      data-tint={tintOf(personRef)}
      data-face={size}
      src={picture ?? noPicture}
      name={name}
      // The avatar writes two letters from its medium size on.
      size={size === 'small' ? 'medium' : size}
      purpose={purpose}
    />
  );
}
