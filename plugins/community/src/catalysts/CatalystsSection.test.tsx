import { screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import type {
  DeclaredCatalystView,
  ElectionSummary,
  TermView,
} from '@platform-community/backstage-plugin-community-common';
import { renderCommunity } from '../__testUtils__/renderCommunity';
import {
  theReaderIs,
  theReaderIsGone,
} from '../events/__testUtils__/theReader';
import {
  aHome,
  anElection,
  aTerm,
  testEntities,
  testEntityRef,
  testPeople,
} from '../testing';
import { CatalystsSection } from './CatalystsSection';

function renderSection(
  terms: TermView[],
  appoint = false,
  declared: DeclaredCatalystView[] = [],
  elections: ElectionSummary[] = [],
) {
  const { viewer } = aHome();
  return renderCommunity(
    <CatalystsSection
      terms={terms}
      declared={declared}
      elections={elections}
      people={testPeople}
      entities={{
        ...testEntities,
        'component:default/search': { title: 'Search' },
      }}
      viewer={{ ...viewer, can: { ...viewer.can, appoint } }}
    />,
  );
}

const appointButton = () =>
  screen.queryByRole('button', { name: 'Appoint a catalyst' });

beforeEach(() =>
  theReaderIs({ at: '2026-11-20T12:00:00Z', zone: 'Europe/Berlin' }),
);
afterEach(theReaderIsGone);

describe('CatalystsSection', () => {
  it('tells who the catalysts are, what they look after and until when', async () => {
    renderSection([aTerm()]);
    expect(
      await screen.findByRole('link', { name: 'Ada Lindqvist' }),
    ).toBeVisible();
    expect(screen.getByRole('listitem')).toHaveTextContent(
      'Rollouts and canaries · until 31 Mar 2027',
    );
    expect(
      screen.getByRole('link', { name: 'Terms and history' }),
    ).toHaveAttribute('href', expect.stringMatching(/community\/catalysts$/));
  });

  it('names the component of a term that is on another one than this page', async () => {
    renderSection([aTerm({ entityRef: 'component:default/search' })]);
    await screen.findByText('Ada Lindqvist');
    expect(screen.getByRole('listitem')).toHaveTextContent(
      'Rollouts and canaries · Search · until',
    );
  });

  it('tells of those whom the catalog names, and for what', async () => {
    renderSection([], false, [
      {
        entityRef: testEntityRef,
        person: 'user:default/jun',
        inherited: false,
      },
      {
        entityRef: 'component:default/search',
        person: 'user:default/ada',
        inherited: false,
      },
    ]);
    await screen.findByRole('link', { name: 'Jun Reyes' });
    const [here, there] = screen.getAllByRole('listitem');
    expect(here).toHaveTextContent(/Jun Reyes.*Appointed in the catalog$/);
    expect(there).toHaveTextContent(
      /Ada Lindqvist.*Appointed in the catalog · Search$/,
    );
  });

  it('names six at most, those with a term first', async () => {
    const declared = {
      entityRef: testEntityRef,
      person: 'user:default/jun',
      inherited: false,
    };
    renderSection(
      Array.from({ length: 5 }, () => aTerm()),
      false,
      [declared, { ...declared, person: 'user:default/musa' }],
    );
    await screen.findByRole('link', { name: 'All catalysts' });
    const lines = screen.getAllByRole('listitem');
    expect(lines).toHaveLength(6);
    expect(lines[5]).toHaveTextContent('Jun Reyes');
  });

  it('says of what whole one is a catalyst who is so of its parts', async () => {
    const refs = ['system:default/shop', 'domain:default/commerce'];
    renderSection(refs.map(entityRef => aTerm({ entityRef, inherited: true })));
    await screen.findAllByText('Ada Lindqvist');
    expect(
      screen.getAllByRole('listitem').map(item => item.textContent),
    ).toEqual([
      expect.stringContaining(' · of the system shop · until'),
      expect.stringContaining(' · of the domain commerce · until'),
    ]);
  });

  it('says what a catalyst is when there is none', async () => {
    renderSection([]);
    expect(
      await screen.findByText(/keeps the conversation going/),
    ).toBeVisible();
    expect(screen.queryByRole('listitem')).not.toBeInTheDocument();
  });

  it.each([true, false])(
    'offers appointing only to who may (%s)',
    async mayAppoint => {
      renderSection([aTerm()], mayAppoint);
      await screen.findByText('Ada Lindqvist');
      expect(appointButton() !== null).toBe(mayAppoint);
    },
  );

  it('has a line for each election that is running', async () => {
    renderSection(
      [aTerm()],
      false,
      [],
      [
        anElection({ state: 'voting', can: { vote: true, nominate: false } }),
        anElection({ title: 'Another' }),
      ],
    );
    const lines = await screen.findByRole('list', {
      name: 'Running elections',
    });
    expect(lines).toHaveTextContent(/Voting is open until Fri 27 Nov, 18:00/);
    expect(lines).toHaveTextContent(/Another.*Nominations close in 3 days/);
  });

  it('has no accessibility violations', async () => {
    const { container } = renderSection([aTerm()], true);
    await screen.findByText('Ada Lindqvist');
    expect((await axe(container)).violations).toEqual([]);
  });
});
