import { ButtonLink } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useCommunityPaths } from '../scope';
import { communityTranslationRef } from '../translation';
import { EmptyState } from '../ui/EmptyState';

/** What stands in place of an event that is not here, and leads on. */
export function MissingEvent() {
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  return (
    <EmptyState
      size="large"
      title={t('events.page.missing.title')}
      text={t('events.page.missing.text')}
      actions={
        <ButtonLink href={paths.events()} variant="primary">
          {t('events.page.missing.action')}
        </ButtonLink>
      }
    />
  );
}
