import { Alert, ButtonLink } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { MergedIntoView } from '@platform-community/backstage-plugin-community-common';
import { useCommunityPaths } from '../../scope';
import { communityTranslationRef } from '../../translation';
import { UndoMerge } from './UndoMerge';

/** Props of {@link MergedNote}. */
export interface MergedNoteProps {
  thread: { id: string; title: string };
  mergedInto: MergedIntoView;
}

/** Says on the page of a merged thread where it went. */
export function MergedNote(props: MergedNoteProps) {
  const { thread, mergedInto } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  const into = mergedInto.thread;
  return (
    <Alert
      status="info"
      icon
      title={t('threads.merging.note.into')}
      description={t(
        into ? 'threads.merging.note.text' : 'threads.merging.note.elsewhere',
      )}
      customActions={
        <>
          {into && (
            <ButtonLink
              variant="secondary"
              size="small"
              href={paths.thread(into.id)}
            >
              {into.title}
            </ButtonLink>
          )}
          {mergedInto.can.unmerge && (
            <UndoMerge thread={thread} into={into?.id} />
          )}
        </>
      }
    />
  );
}
