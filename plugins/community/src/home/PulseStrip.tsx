import { Card, VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Pulse } from '@platform-community/backstage-plugin-community-common';
import type { ReactNode } from 'react';
import { communityTranslationRef } from '../translation';
import { useReaderLocale } from '../ui';
import styles from './PulseStrip.module.css';

const hour = 60;
const day = 24 * hour;

function Measure(props: { value?: string; label: string; more?: string }) {
  const { value, label, more } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  return (
    <div className={styles.measure} title={more}>
      <dt>{label}</dt>
      <dd>
        {value ?? (
          <>
            <span aria-hidden="true">–</span>
            <VisuallyHidden>{t('home.pulse.unknown')}</VisuallyHidden>
          </>
        )}
      </dd>
    </div>
  );
}

/** How the community is doing, in four measures, and what to do about it. */
export function PulseStrip(props: { pulse: Pulse; actions: ReactNode }) {
  const { pulse, actions } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const locale = useReaderLocale();
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const share = (value?: number) =>
    value === undefined ? undefined : percent.format(value);

  const time = (minutes?: number) => {
    if (minutes === undefined) return undefined;
    if (minutes < hour) return t('home.pulse.minutes', { count: minutes });
    if (minutes < 2 * day) {
      return t('home.pulse.hours', { count: Math.round(minutes / hour) });
    }
    return t('home.pulse.days', { count: Math.round(minutes / day) });
  };

  return (
    <Card className={styles.strip}>
      <dl className={styles.measures} aria-label={t('home.pulse.label')}>
        <Measure
          value={`${pulse.threads.toLocaleString(locale)}${
            pulse.more ? '+' : ''
          }`}
          label={t('home.pulse.threads', { count: pulse.threads })}
        />
        <Measure
          value={share(pulse.answeredShare)}
          label={t('home.pulse.answered')}
          more={t('home.pulse.answeredMore')}
        />
        <Measure
          value={time(pulse.firstReplyMinutes)}
          label={t('home.pulse.firstReply')}
          more={t('home.pulse.firstReplyMore')}
        />
        <Measure
          value={share(pulse.communityShare)}
          label={t('home.pulse.byCommunity')}
          more={t('home.pulse.byCommunityMore')}
        />
      </dl>
      <div className={styles.actions}>{actions}</div>
    </Card>
  );
}
