import { ButtonIcon, Link, VisuallyHidden } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ThreadLinkView } from '@platform-community/backstage-plugin-community-common';
import {
  useCommunityHref,
  useCommunityPaths,
  useEntityHref,
} from '../../scope';
import { communityTranslationRef } from '../../translation';
import { LinkIcon } from './LinkIcon';
import { LinkState } from './LinkState';
import styles from './LinkedSection.module.css';

/** Props of {@link LinkItem}. */
export interface LinkItemProps {
  link: ThreadLinkView;
  onRemove: () => void;
}

/** One thing a thread links to. */
export function LinkItem(props: LinkItemProps) {
  const { link, onRemove } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const name = link.title ?? link.label;
  return (
    <li className={styles.item}>
      <LinkIcon kind={link.kind} />
      <div className={styles.text}>
        <div className={styles.name} dir="auto">
          <Target link={link}>{name}</Target>
        </div>
        <div className={styles.meta}>
          <LinkState link={link} />
          {name !== link.label && (
            <span className={styles.label}>{link.label}</span>
          )}
        </div>
      </div>
      {link.can.remove && (
        <ButtonIcon
          className={styles.remove}
          variant="tertiary"
          size="small"
          aria-label={t('threads.links.remove', { name })}
          icon={<RiCloseLine />}
          onPress={onRemove}
        />
      )}
    </li>
  );
}

function Target(props: { link: ThreadLinkView; children: string }) {
  const { link, children } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  const entityHref = useEntityHref();
  const communityHref = useCommunityHref();
  if (link.thread && link.entityRef) {
    const root = communityHref(link.entityRef);
    const href = root
      ? `${root}/threads/${encodeURIComponent(link.thread.id)}`
      : paths.thread(link.thread.id);
    return <Link href={href}>{children}</Link>;
  }
  if (link.kind === 'entity' && link.entityRef) {
    return <Link href={entityHref(link.entityRef)}>{children}</Link>;
  }
  // The backend keeps nothing else; an address that runs would be the worst.
  if (!link.url || !/^https?:\/\//i.test(link.url)) return <>{children}</>;
  return (
    <Link
      href={link.url}
      target="_blank"
      rel="noopener noreferrer"
      title={link.url}
    >
      {children}{' '}
      <VisuallyHidden>{t('threads.links.opensElsewhere')}</VisuallyHidden>
    </Link>
  );
}
