import { Radio, RadioGroup } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Entities,
  ThreadView,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { Choice } from '../../ui';
import { entityTitle } from '../../ui/entityTitle';
import { useThreadWords } from '../useThreadWords';

/** Props of {@link ThreadChoices}. */
export interface ThreadChoicesProps {
  label: string;
  threads: ThreadView[];
  entities: Entities;
  chosen: string | undefined;
  onChoose: (id: string | undefined) => void;
  /** What stands for none of them, where that may be chosen. */
  none?: string;
}

/** Threads of which one can be chosen, with what tells them apart. */
export function ThreadChoices(props: ThreadChoicesProps) {
  const { label, threads, entities, chosen, onChoose, none } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const words = useThreadWords();
  return (
    <RadioGroup
      label={label}
      value={chosen ?? (none ? '' : null)}
      onChange={id => onChoose(id || undefined)}
    >
      {none && <Radio value="">{none}</Radio>}
      {threads.map(thread => (
        <Radio key={thread.id} value={thread.id}>
          <Choice
            title={thread.title}
            about={[
              t('threads.choices.votes', { count: thread.score }),
              words.status(thread.status),
              t('threads.choices.on', {
                entity: entityTitle(entities, thread.entityRef),
              }),
            ].join(' · ')}
          />
        </Radio>
      ))}
    </RadioGroup>
  );
}
