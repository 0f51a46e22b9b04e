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
import { TermLine } from '../TermLine';
import { useCatalystFacts } from '../useCatalystFacts';
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
  const factsOf = useCatalystFacts();
  const isGroup = by.startsWith('group:');
  const answer = useQuery({
    queryKey: communityKeys.catalysts(by, 'looked-after'),
    queryFn: () => api.catalysts.lookedAfter({ by }),
    select: list => ({ ...list, items: [...list.items, ...list.declared] }),
  });
  const { people = {}, entities = {} } = answer.data ?? {};
  return (
    <CardFrame
      title={t('catalysts.card.lookedAfter')}
      empty={t(
        isGroup ? 'catalysts.card.nothingOfGroup' : 'catalysts.card.nothing',
      )}
      answer={answer}
      line={of => (
        <TermLine
          key={`${of.entityRef} ${of.person}`}
          isPlain
          head={
            <Link href={entityHref(of.entityRef)} weight="bold" standalone>
              {entityTitle(entities, of.entityRef)}
            </Link>
          }
          facts={[
            isGroup ? personName(people, of.person) : undefined,
            ...factsOf(of),
          ]}
        />
      )}
    />
  );
}
