import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { StatusChangeView } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { useTargetWords } from './useTargetWords';

/** What changed while a thread stood where it was, in words. */
export function useNoteWords(): (note: StatusChangeView) => string {
  const { t } = useTranslationRef(communityTranslationRef);
  const targets = useTargetWords();
  const transferred = (note: StatusChangeView) => {
    const moved = t('threads.transfer.step.transferred', {
      from: nameOf(note.fromEntity) ?? t('threads.transfer.step.elsewhere'),
      to: nameOf(note.toEntity) ?? t('threads.transfer.step.elsewhere'),
    });
    return note.lostLabels
      ? t('threads.transfer.step.lost', {
          moved,
          labels: note.lostLabels.join(', '),
        })
      : moved;
  };
  return note => {
    const thread = note.thread
      ? `“${note.thread.title}”`
      : t('threads.merging.step.another');
    switch (note.what) {
      case 'merged':
        return t('threads.merging.step.merged', { thread });
      case 'unmerged':
        return t('threads.merging.step.unmerged', { thread });
      case 'took-in':
        return t('threads.merging.step.tookIn', { thread });
      case 'gave-back':
        return t('threads.merging.step.gaveBack', { thread });
      case 'transferred':
        return transferred(note);
      case 'archived':
        return t('threads.transfer.step.archived');
      case 'unarchived':
        return t('threads.transfer.step.unarchived');
      default:
        return note.target
          ? t('threads.stand.target.now', { target: targets(note.target) })
          : t('threads.stand.target.gone');
    }
  };
}

function nameOf(entityRef: string | undefined): string | undefined {
  return entityRef && parseEntityRef(entityRef).name;
}
