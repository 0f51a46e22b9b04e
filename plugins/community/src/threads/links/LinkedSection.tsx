import { useRef, useState } from 'react';
import { Button, Text } from '@backstage/ui';
import { RiAddLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ThreadLinkView,
  ThreadView,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { Section, useTellError } from '../../ui';
import { useAnnounce } from '../ThreadPage/Announcer';
import { AddLink } from './AddLink';
import { LinkItem } from './LinkItem';
import { useRemoveLink } from './useRemoveLink';
import { useLateLinks } from './useLateLinks';
import styles from './LinkedSection.module.css';

/** Props of {@link LinkedSection}. */
export interface LinkedSectionProps {
  thread: ThreadView;
  links: ThreadLinkView[];
}

/** What a thread links to; nothing where there is nothing and nobody may add. */
export function LinkedSection(props: LinkedSectionProps) {
  const { thread, links } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const announce = useAnnounce();
  const tellError = useTellError();
  const [isAdding, setAdding] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const remove = useRemoveLink(thread.id);
  useLateLinks(thread.id, links);

  const take = (link: ThreadLinkView) => {
    // The button that has the focus goes with its link.
    list.current?.focus();
    remove.mutate(link.id, {
      onSuccess: () => announce(t('threads.links.removed')),
      onError: error => tellError(error, t('threads.links.removeRefused')),
    });
  };

  if (links.length === 0 && !thread.can.link) return null;
  return (
    <Section
      title={t('threads.links.title')}
      action={
        thread.can.link &&
        !isAdding && (
          <Button
            variant="tertiary"
            size="small"
            iconStart={<RiAddLine />}
            onPress={() => setAdding(true)}
          >
            {t('threads.links.add')}
          </Button>
        )
      }
    >
      <div ref={list} tabIndex={-1} className={styles.focusable}>
        {links.length > 0 && (
          <ul className={styles.list} aria-label={t('threads.links.list')}>
            {links.map(link => (
              <LinkItem key={link.id} link={link} onRemove={() => take(link)} />
            ))}
          </ul>
        )}
        {links.length === 0 && !isAdding && (
          <Text as="p" color="secondary" className={styles.empty}>
            {t('threads.links.empty')}
          </Text>
        )}
      </div>
      {isAdding && (
        <AddLink
          thread={thread}
          onClose={() => {
            setAdding(false);
            list.current?.focus();
          }}
        />
      )}
    </Section>
  );
}
