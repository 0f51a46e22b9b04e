import { Card } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Pulse } from '@platform-community/backstage-plugin-community-common';
import type { ReactNode } from 'react';
import { communityTranslationRef } from '../translation';
import { Explained, useReaderLocale } from '../ui';
import styles from './PulseStrip.module.css';

const hour = 60;
const day = 24 * hour;

/** A figure, or words where there is none to give. */
interface Reading {
  figure?: string;
  words?: string;
  /** Why there is no figure. */
  because?: string;
}

function Measure(props: {
  reading: Reading;
  label: string;
  definition: string;
}) {
  const { reading, label, definition } = props;
  const { figure, words, because } = reading;
  return (
    <li>
      <Explained
        className={styles.measure}
        definition={because ? `${because} ${definition}` : definition}
      >
        <span className={figure === undefined ? styles.words : styles.figure}>
          {figure ?? words}
        </span>{' '}
        <span className={styles.label}>{label}</span>
      </Explained>
    </li>
  );
}

/** How the community is doing, in four measures, and what to do about it. */
export function PulseStrip(props: { pulse: Pulse; actions: ReactNode }) {
  const { pulse, actions } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const locale = useReaderLocale();
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const tooFew: Reading = {
    words: t('home.pulse.tooFew'),
    because: t('home.pulse.tooFewMore'),
  };
  const share = (value?: number): Reading =>
    value === undefined ? tooFew : { figure: percent.format(value) };

  const time = (minutes: number) => {
    if (minutes < 1) return t('home.pulse.instant');
    if (minutes < hour) return t('home.pulse.minutes', { count: minutes });
    if (minutes < 2 * day) {
      return t('home.pulse.hours', { count: Math.round(minutes / hour) });
    }
    return t('home.pulse.days', { count: Math.round(minutes / day) });
  };
  const firstReply = (): Reading => {
    if (pulse.stillWaiting) {
      return {
        words: t('home.pulse.stillWaiting'),
        because: t('home.pulse.stillWaitingMore'),
      };
    }
    return pulse.firstReplyMinutes === undefined
      ? tooFew
      : { figure: time(pulse.firstReplyMinutes) };
  };
  const threads = pulse.threads.toLocaleString(locale);

  return (
    <Card className={styles.strip}>
      <ul className={styles.measures} aria-label={t('home.pulse.label')}>
        <Measure
          reading={{ figure: pulse.more ? `${threads}+` : threads }}
          label={t('home.pulse.threads', { count: pulse.threads })}
          definition={t(
            pulse.more ? 'home.pulse.windowMore' : 'home.pulse.threadsMore',
          )}
        />
        <Measure
          reading={share(pulse.answeredShare)}
          label={t('home.pulse.answered')}
          definition={t('home.pulse.answeredMore')}
        />
        <Measure
          reading={firstReply()}
          label={t('home.pulse.firstReply')}
          definition={t('home.pulse.firstReplyMore')}
        />
        <Measure
          reading={share(pulse.communityShare)}
          label={t('home.pulse.byCommunity')}
          definition={t('home.pulse.byCommunityMore')}
        />
      </ul>
      <div className={styles.actions}>{actions}</div>
    </Card>
  );
}
