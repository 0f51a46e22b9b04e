import { ToggleButton } from '@backstage/ui';
import { RiEyeFill, RiEyeLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ThreadView } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { useTellError } from '../../ui';
import { useWatch } from '../useWatch';
import styles from './WatchButton.module.css';

/** Props of {@link WatchButton}. */
export interface WatchButtonProps {
  thread: ThreadView;
}

/** Asks to be told about a thread, or not any more. */
export function WatchButton(props: WatchButtonProps) {
  const { thread } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const tellError = useTellError();
  const watch = useWatch(thread, {
    onRefused: error => tellError(error, t('threads.watch.refused')),
  });
  return (
    <ToggleButton
      className={styles.watch}
      isSelected={thread.watching}
      onChange={watching => watch.mutate(watching)}
      iconStart={thread.watching ? <RiEyeFill /> : <RiEyeLine />}
    >
      {thread.watching ? t('threads.watch.watching') : t('threads.watch.label')}
    </ToggleButton>
  );
}
