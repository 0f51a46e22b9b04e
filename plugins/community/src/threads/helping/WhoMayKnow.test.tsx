import { screen, within } from '@testing-library/react';
import type { WhoMayKnowView } from '@platform-community/backstage-plugin-community-common';
import { anId, refuse, testPeople } from '../../testing';
import { aThreadWith, renderThread } from '../__testUtils__/renderThread';

jest.setTimeout(20_000);

const before = { id: anId(), title: 'Which key signs a build?' };

function aView(overrides: Partial<WhoMayKnowView> = {}): WhoMayKnowView {
  return {
    helpers: [
      {
        person: 'user:default/ada',
        because: { kind: 'answered', thread: before },
      },
      {
        person: 'user:default/jun',
        because: { kind: 'offered', topics: ['CI'] },
      },
    ],
    called: [],
    callsLeft: 3,
    people: testPeople,
    ...overrides,
  };
}

const question = (call = true) =>
  aThreadWith([], {
    kind: 'question',
    title: 'How do I rotate the key?',
    can: { call },
  });

const section = async () =>
  within(
    (await screen.findByRole('heading', { name: 'Who may know' })).closest(
      '[aria-labelledby]',
    ) as HTMLElement,
  );

describe('who may know', () => {
  it('is shown with reasons to whoever may ask for help', async () => {
    await renderThread(question(), { whoMayKnow: async () => aView() });
    const shown = await section();
    const [ada, jun] = shown.getAllByRole('listitem');
    expect(ada).toHaveTextContent('answered Which key signs a build?');
    expect(
      within(ada).getByRole('link', { name: before.title }),
    ).toHaveAttribute('href', expect.stringContaining(before.id));
    expect(jun).toHaveTextContent('offered help with CI');
  });

  it('is not asked for by others', async () => {
    const whoMayKnow = jest.fn(async () => aView());
    await renderThread(question(false), { whoMayKnow });
    expect(screen.queryByText('Who may know')).toBeNull();
    expect(whoMayKnow).not.toHaveBeenCalled();
  });

  it('is asked by name, and then shown as asked', async () => {
    const callOn = jest.fn(async () =>
      aView({
        helpers: [],
        called: [
          {
            person: 'user:default/ada',
            by: 'user:default/musa',
            at: new Date().toISOString(),
          },
        ],
        callsLeft: 2,
      }),
    );
    const { user } = await renderThread(question(), {
      whoMayKnow: async () => aView(),
      callOn,
    });
    await user.click(
      await screen.findByRole('button', { name: 'Ask Ada Lindqvist' }),
    );
    expect(
      await screen.findByText('Ada Lindqvist was asked.'),
    ).toBeInTheDocument();
    expect(callOn).toHaveBeenCalledWith(
      expect.objectContaining({ person: 'user:default/ada' }),
    );
    expect(screen.queryByRole('button', { name: /^Ask / })).toBeNull();
  });

  it('stays as it was when asking is refused', async () => {
    const { user } = await renderThread(question(), {
      whoMayKnow: async () => aView(),
      callOn: refuse(409, 'person: 3 people were called on already'),
    });
    const name = 'Ask Ada Lindqvist';
    await user.click(await screen.findByRole('button', { name }));
    expect(
      await screen.findByText('Ada Lindqvist could not be asked'),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name })).toBeVisible();
  });

  it('is nobody, said plainly', async () => {
    await renderThread(question(), {
      whoMayKnow: async () => aView({ helpers: [] }),
    });
    expect(
      await screen.findByText(/Nobody has answered such a thing here yet/),
    ).toBeVisible();
  });
});

it('says that somebody was told of a thread that waits', async () => {
  await renderThread(aThreadWith([], { title: 'A', escalatedTo: 'catalysts' }));
  expect(
    screen.getByText('No reply yet. The catalysts were told.'),
  ).toBeVisible();
});
