import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useQuery } from '@tanstack/react-query';
import { communityApiRef } from '../../api';
import { communityKeys, CommunityQueryProvider } from '../../scope';
import { communityTranslationRef } from '../../translation';
import { CatalystLine } from '../CatalystLine';
import { CardFrame } from './CardFrame';

/**
 * Who looks after an entity's community, as a card of its overview.
 *
 * @public
 */
export function EntityCatalystsCard() {
  const { entity } = useEntity();
  return (
    <CommunityQueryProvider>
      <Catalysts
        entityRef={stringifyEntityRef(entity).toLocaleLowerCase('en-US')}
      />
    </CommunityQueryProvider>
  );
}

function Catalysts(props: { entityRef: string }) {
  const { entityRef } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const api = useApi(communityApiRef);
  const scope = `entity:${entityRef}`;
  const answer = useQuery({
    queryKey: communityKeys.catalysts(scope, 'card'),
    queryFn: () => api.catalysts.list({ scope }),
    select: list => ({ ...list, items: [...list.items, ...list.declared] }),
  });
  const { people = {}, entities = {} } = answer.data ?? {};
  return (
    <CardFrame
      title={t('catalysts.card.title')}
      empty={`${t('catalysts.section.empty')} ${t('catalysts.explained')}`}
      answer={answer}
      line={of => (
        <CatalystLine
          key={`${of.entityRef} ${of.person}`}
          of={of}
          here={entityRef}
          people={people}
          entities={entities}
        />
      )}
    />
  );
}
