import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../translation';
import { useReaderLocale } from '../ui/useReader';
import { useCatalystRights } from './useCatalystRights';

/** Says in one sentence what somebody may do once they are a catalyst. */
export function AppointedMay() {
  const { t } = useTranslationRef(communityTranslationRef);
  const locale = useReaderLocale();
  const rights = useCatalystRights().data;
  if (!rights) return null;
  const theirs = rights.flatMap(({ right, may }) =>
    may ? t(`catalysts.rights.may.${right}`) : [],
  );
  return (
    <Text as="p" variant="body-small" color="secondary">
      {theirs.length === 0
        ? t('catalysts.rights.appointedNone')
        : t('catalysts.rights.appointed', {
            rights: new Intl.ListFormat(locale).format(theirs),
          })}
    </Text>
  );
}
