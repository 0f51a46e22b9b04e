import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../translation';
import { Chip } from '../ui/Chip';
import { personName } from '../ui/personName';
import { useNow, useReaderLocale } from '../ui/useReader';
import { formatDay } from './formatDay';
import { TermRow, type TermProps } from './TermRow';
import styles from './PastTerm.module.css';

/** A term that is over, and how it ended. */
export function PastTerm(props: TermProps & { isEmeritus: boolean }) {
  const { term, people, isEmeritus } = props;
  const { ended } = term;
  const { t } = useTranslationRef(communityTranslationRef);
  const locale = useReaderLocale();
  const now = new Date(useNow());
  const how = () => {
    if (!ended || ended.how === 'expired') {
      return t('catalysts.ended.ranOut');
    }
    const date = formatDay(ended.at.slice(0, 10), locale, now);
    if (ended.how === 'stepped-down') {
      return t('catalysts.ended.steppedDown', { date });
    }
    if (ended.how === 'succeeded') {
      return t('catalysts.ended.succeeded', { date });
    }
    return t('catalysts.ended.removed', {
      date,
      name: personName(people, ended.by),
    });
  };
  return (
    <TermRow {...props}>
      {isEmeritus && (
        <div className={styles.ended}>
          <Chip>{t('catalysts.page.emeritus')}</Chip>
        </div>
      )}
      <Text
        as="p"
        variant="body-small"
        color="secondary"
        className={styles.ended}
      >
        {how()}
      </Text>
      {ended?.reason && (
        <Text
          as="p"
          variant="body-small"
          color="secondary"
          className={styles.ended}
        >
          {t('catalysts.ended.reason', { reason: ended.reason })}
        </Text>
      )}
    </TermRow>
  );
}
