import { ToggleButton } from '@backstage/ui';
import { RiEyeFill, RiEyeLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useScope } from '../scope';
import { communityTranslationRef } from '../translation';
import { useWatchScope } from './useWatchScope';
import styles from './WatchScope.module.css';

/** Asks to be told about everything new here. */
export function WatchScope(props: { watching: boolean }) {
  const { watching } = props;
  const { title } = useScope();
  const { t } = useTranslationRef(communityTranslationRef);
  const watch = useWatchScope();
  return (
    <ToggleButton
      size="small"
      className={styles.watch}
      aria-label={t(watching ? 'home.watch.labelOn' : 'home.watch.label', {
        title,
      })}
      isSelected={watching}
      isDisabled={watch.isPending}
      iconStart={
        watching ? <RiEyeFill aria-hidden /> : <RiEyeLine aria-hidden />
      }
      onChange={next => watch.mutate(next)}
    >
      {t(watching ? 'home.watch.watching' : 'home.watch.watch')}
    </ToggleButton>
  );
}
