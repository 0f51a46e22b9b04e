import { useEffect, useRef } from 'react';
import { Button, Text, VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  HackathonView,
  ProjectView,
} from '@platform-community/backstage-plugin-community-common';
import { ErrorState } from '../../../ui/ErrorState';
import { ListSkeleton } from '../../../ui/ListSkeleton';
import { hackathonTranslationRef } from '../translation';
import { ComparedProject } from './ComparedProject';
import { usePair } from './usePair';
import styles from './Judging.module.css';

/** Asks which of two projects is better, until none are left. */
export function ComparePanel(props: {
  hackathon: HackathonView;
  onClose: () => void;
}) {
  const { hackathon, onClose } = props;
  const { t } = useTranslationRef(hackathonTranslationRef);
  const pairs = usePair(hackathon);
  const { asked, pair } = pairs;
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = asked.data && pair.map(({ id }) => id).join();
  // The buttons that were pressed are about other projects now.
  useEffect(() => {
    if (shown !== undefined) heading.current?.focus();
  }, [shown]);

  if (!asked.data) {
    return asked.isPending ? (
      <ListSkeleton rows={2} />
    ) : (
      <ErrorState
        title={t('compare.failed')}
        error={asked.error}
        onRetry={() => void asked.refetch()}
        isRetrying={asked.isFetching}
      />
    );
  }
  const { judged, left, people } = asked.data;
  const [one, other] = pair;
  const isDone = !one || !other;
  const done =
    judged > 0 ? t('compare.done', { count: judged }) : t('compare.nothing');
  const choice = (project: ProjectView) => (
    <ComparedProject
      project={project}
      people={people}
      isPending={pairs.isPending && pairs.saying === project.id}
      onChoose={() => pairs.say(project.id)}
    />
  );
  return (
    <div className={styles.compare}>
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        {isDone && judged > 0 ? t('compare.thanks') : t('compare.question')}
      </h3>
      <VisuallyHidden role="status">
        {isDone
          ? done
          : t('compare.next', { one: one.title, other: other.title })}
      </VisuallyHidden>
      {isDone ? (
        <Text as="p" className={styles.words}>
          {done}
        </Text>
      ) : (
        <>
          <Text as="p" color="secondary" className={styles.words}>
            {[
              t('compare.compared', { pairs: `${judged}` }),
              t('compare.left', { pairs: `${left}` }),
            ].join(', ')}
          </Text>
          <div className={styles.pair}>
            {choice(one)}
            <Button
              className={styles.between}
              variant="secondary"
              isPending={pairs.isPending && pairs.saying === null}
              onPress={() => pairs.say(null)}
            >
              {t('compare.cannotSay')}
            </Button>
            {choice(other)}
          </div>
        </>
      )}
      {pairs.error && (
        <ErrorState title={t('compare.refused')} error={pairs.error} />
      )}
      <div className={styles.actions}>
        {pairs.again && (
          <Button variant="tertiary" onPress={pairs.again}>
            {t('compare.again')}
          </Button>
        )}
        {!isDone && (
          <Button variant="tertiary" onPress={onClose}>
            {t('compare.close')}
          </Button>
        )}
      </div>
    </div>
  );
}
