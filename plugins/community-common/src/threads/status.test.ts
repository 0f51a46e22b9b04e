import {
  firstStatus,
  isWaiting,
  movesFrom,
  statusAfterAnswer,
  statusesOf,
  stepsToCome,
  statusesWithReason,
  threadKinds,
  threadStatuses,
  type ThreadKind,
  type ThreadStatus,
} from './status';

/**
 * Every kind × every status it may have × every target. `x` may follow, `.` may
 * not; a status that has no line is unknown to the kind. Columns:
 *
 * ```
 * o open  u under-review  p planned  i in-progress  s shipped
 * d declined  a answered  c closed  C current  O outdated
 * ```
 */
const columns = 'oupisdacCO';

const request: Partial<Record<ThreadStatus, string>> = {
  //               o u p i s d a c C O
  open: /*       */ '. x x x x x . . . .',
  'under-review': 'x . x x x x . . . .',
  planned: /*    */ '. x . x x x . . . .',
  'in-progress': ' . . x . x x . . . .',
  shipped: /*    */ 'x . . . . . . . . .',
  declined: /*   */ 'x . . . . . . . . .',
};

const tables: Record<ThreadKind, Partial<Record<ThreadStatus, string>>> = {
  idea: request,
  problem: request,
  question: {
    //         o u p i s d a c C O
    open: /* */ '. . . . . . . x . .',
    answered: '. . . . . . . . . .',
    closed: ' x . . . . . . . . .',
  },
  practice: {
    current: ' . . . . . . . . . x',
    outdated: '. . . . . . . . x .',
  },
  kudos: {
    //       o u p i s d a c C O
    open: '  . . . . . . . x . .',
    closed: 'x . . . . . . . . .',
  },
};

/** A line of a table as the statuses it marks. */
function marked(line: string | undefined): ThreadStatus[] {
  const cells = (line ?? '').replace(/ /g, '');
  return threadStatuses.filter((_, column) => cells[column] === 'x');
}

const everyCell = threadKinds.flatMap(kind =>
  threadStatuses.map(status => ({ kind, status })),
);

describe('the moves of a thread', () => {
  it('are written out for every status there is', () => {
    expect(columns).toHaveLength(threadStatuses.length);
    const lines = Object.values(tables).flatMap(table => Object.values(table));
    expect(
      lines
        .map(line => line.replace(/ /g, ''))
        .filter(cells => cells.length !== threadStatuses.length),
    ).toEqual([]);
  });

  it.each(everyCell)(
    'lead from $status of a thread of kind $kind exactly where the table says',
    ({ kind, status }) => {
      const targets = threadStatuses.filter(to =>
        movesFrom(kind, status).includes(to),
      );
      expect(targets).toEqual(marked(tables[kind][status]));
      expect(movesFrom(kind, status)).toHaveLength(targets.length);
    },
  );

  it.each(threadKinds)('know the statuses of a thread of kind %s', kind => {
    expect(statusesOf(kind)).toEqual(Object.keys(tables[kind]));
  });

  it('begin with a status that the kind knows', () => {
    expect(firstStatus).toEqual({
      idea: 'open',
      problem: 'open',
      question: 'open',
      practice: 'current',
      kudos: 'open',
    });
  });

  it('ask for a reason to decline and to call outdated, and for nothing else', () => {
    expect(statusesWithReason).toEqual(['declined', 'outdated']);
  });

  it('make a question answered by accepting and open by taking it back', () => {
    expect(statusAfterAnswer(true)).toBe('answered');
    expect(statusAfterAnswer(false)).toBe('open');
  });
});

describe('a thread', () => {
  const waits = (kind: ThreadKind, status: ThreadStatus) =>
    status === 'open' && ['idea', 'problem', 'question'].includes(kind);

  it.each(everyCell)(
    'of kind $kind that is $status waits only while an open request',
    ({ kind, status }) => {
      expect(isWaiting({ kind, status })).toBe(waits(kind, status));
    },
  );

  it.each(everyCell)(
    'of kind $kind that is $status no longer waits once somebody replied',
    ({ kind, status }) => {
      expect(isWaiting({ kind, status, firstReplyAt: new Date(0) })).toBe(
        false,
      );
    },
  );
});

describe('what still lies before a thread', () => {
  it.each([
    ['idea', 'open', 'under-review planned in-progress shipped'],
    ['problem', 'planned', 'in-progress shipped'],
    ['idea', 'shipped', ''],
    ['idea', 'declined', ''],
    ['question', 'open', 'answered'],
    ['question', 'closed', ''],
    ['practice', 'current', ''],
    ['kudos', 'open', ''],
  ] as const)('of kind %s that is %s: %s', (kind, status, steps) => {
    expect(stepsToCome(kind, status).join(' ')).toBe(steps);
  });

  it.each(everyCell)(
    'leads from $status of a thread of kind $kind to a status it knows',
    ({ kind, status }) => {
      expect(statusesOf(kind)).toEqual(
        expect.arrayContaining([...stepsToCome(kind, status)]),
      );
    },
  );
});
