import { Link } from '@backstage/ui';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useQuery } from '@tanstack/react-query';
import { communityApiRef } from '../../api';
import {
  communityKeys,
  CommunityQueryProvider,
  useEntityHref,
} from '../../scope';
import { communityTranslationRef } from '../../translation';
import { entityTitle } from '../../ui/entityTitle';
import { personName } from '../../ui/personName';
import { useNow, useReaderLocale } from '../../ui/useReader';
import { formatDay } from '../formatDay';
import { TermLine } from '../TermLine';
import { CardFrame } from './CardFrame';

/**
 * What a person looks after as a catalyst, or what the members of a group do,
 * as a card of their page.
 *
 * @public
 */
export function LookedAfterCard() {
  const { entity } = useEntity();
  return (
    <CommunityQueryProvider>
      <LookedAfter by={stringifyEntityRef(entity).toLocaleLowerCase('en-US')} />
    </CommunityQueryProvider>
  );
}

function LookedAfter(props: { by: string }) {
  const { by } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const api = useApi(communityApiRef);
  const entityHref = useEntityHref();
  const locale = useReaderLocale();
  const now = new Date(useNow());
  const isGroup = by.startsWith('group:');
  const answer = useQuery({
    queryKey: communityKeys.catalysts(by, 'looked-after'),
    queryFn: () => api.catalysts.lookedAfter({ by }),
  });
  const { people = {}, entities = {} } = answer.data ?? {};
  return (
    <CardFrame
      title={t('catalysts.card.lookedAfter')}
      empty={t(
        isGroup ? 'catalysts.card.nothingOfGroup' : 'catalysts.card.nothing',
      )}
      answer={answer}
      line={term => (
        <TermLine
          key={term.id}
          isPlain
          head={
            <Link href={entityHref(term.entityRef)} weight="bold" standalone>
              {entityTitle(entities, term.entityRef)}
            </Link>
          }
          facts={[
            isGroup ? personName(people, term.person) : undefined,
            term.focus,
            t('catalysts.section.until', {
              date: formatDay(term.until, locale, now),
            }),
          ]}
        />
      )}
    />
  );
}
