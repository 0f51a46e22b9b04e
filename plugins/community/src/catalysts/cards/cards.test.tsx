import type { Entity } from '@backstage/catalog-model';
import type { DeclaredCatalystView } from '@platform-community/backstage-plugin-community-common';
import { screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { renderCommunity } from '../../__testUtils__/renderCommunity';
import {
  theReaderIs,
  theReaderIsGone,
} from '../../events/__testUtils__/theReader';
import {
  aTerm,
  fakeCommunityApi,
  refuse,
  testEntities,
  testPeople,
} from '../../testing';
import { EntityCatalystsCard } from './EntityCatalystsCard';
import { LookedAfterCard } from './LookedAfterCard';

const known = { people: testPeople, entities: testEntities };
const lines = async () =>
  (await screen.findAllByRole('listitem')).map(item => item.textContent);

jest.setTimeout(30_000);

beforeEach(() =>
  theReaderIs({ at: '2026-11-20T12:00:00Z', zone: 'Europe/Berlin' }),
);
afterEach(theReaderIsGone);

describe('the card of an entity', () => {
  const answer = (
    items: ReturnType<typeof aTerm>[],
    declared: DeclaredCatalystView[] = [],
  ) =>
    jest.fn(async () => ({
      items,
      declared,
      proposals: [],
      can: { appoint: false },
      ...known,
    }));

  it('tells who looks after it, and for which whole', async () => {
    const list = answer(
      [
        aTerm(),
        aTerm({
          person: 'user:default/jun',
          entityRef: 'system:default/delivery',
          inherited: true,
        }),
      ],
      [
        {
          entityRef: 'domain:default/ships',
          person: 'user:default/musa',
          inherited: true,
        },
      ],
    );
    const { container } = renderCommunity(<EntityCatalystsCard />, {
      api: fakeCommunityApi({ catalysts: { list } }),
    });
    expect(await lines()).toEqual([
      expect.stringMatching(
        /Ada LindqvistRollouts and canaries · until 31 Mar 2027$/,
      ),
      expect.stringMatching(/Jun Reyes.*of the system delivery · until/),
      expect.stringMatching(
        /Musa Okafor.*Appointed in the catalog · of the domain ships$/,
      ),
    ]);
    expect(list).toHaveBeenCalledWith({
      scope: 'entity:component:default/deploy-pipeline',
    });
    expect((await axe(container)).violations).toEqual([]);
  });

  it('says what a catalyst is when there is none', async () => {
    renderCommunity(<EntityCatalystsCard />, {
      api: fakeCommunityApi({ catalysts: { list: answer([]) } }),
    });
    expect(
      await screen.findByText(/keeps the conversation going/),
    ).toBeVisible();
  });

  it('says when it cannot be told', async () => {
    renderCommunity(<EntityCatalystsCard />, {
      api: fakeCommunityApi({
        catalysts: { list: refuse(403, 'Not for you') },
      }),
    });
    expect(await screen.findByText('Not for you')).toBeVisible();
  });
});

describe('the card of people', () => {
  const entityOf = (kind: string, name: string): Entity => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
  });

  it.each([
    ['User', 'ada', /^deploy-pipelineRollouts and canaries · until/],
    ['Group', 'crew', /^deploy-pipelineAda Lindqvist · Rollouts and canaries/],
  ])('tells of a %s what is looked after', async (kind, name, line) => {
    const lookedAfter = jest.fn(async () => ({
      items: [aTerm()],
      declared: [
        {
          entityRef: 'system:default/rail',
          person: 'user:default/ada',
          inherited: false,
        },
      ],
      ...known,
    }));
    renderCommunity(<LookedAfterCard />, {
      api: fakeCommunityApi({ catalysts: { lookedAfter } }),
      entity: entityOf(kind, name),
    });
    expect(await lines()).toEqual([
      expect.stringMatching(line),
      expect.stringMatching(/^rail.*Appointed in the catalog$/),
    ]);
    expect(lookedAfter).toHaveBeenCalledWith({
      by: `${kind.toLocaleLowerCase('en-US')}:default/${name}`,
    });
  });

  it.each([
    ['User', 'Not a catalyst at the moment.'],
    ['Group', 'No member is a catalyst at the moment.'],
  ])('says of a %s that there is nothing', async (kind, words) => {
    renderCommunity(<LookedAfterCard />, {
      api: fakeCommunityApi({
        catalysts: {
          lookedAfter: async () => ({ items: [], declared: [], ...known }),
        },
      }),
      entity: entityOf(kind, 'ada'),
    });
    expect(await screen.findByText(words)).toBeVisible();
  });
});
