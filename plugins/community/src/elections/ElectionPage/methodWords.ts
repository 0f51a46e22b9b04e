import type {
  ElectionDetail,
  TallyMethod,
} from '@platform-community/backstage-plugin-community-common';

const counted = {
  confidence: 'confidence',
  majority: 'majority',
  schulze: 'schulze',
  'scottish-stv': 'stv',
} as const satisfies Record<TallyMethod, string>;

/**
 * Which sentences say how an election is counted: the one that holds, once it is
 * known who stands; before, what it will be for how many candidates.
 */
export function methodWords(election: ElectionDetail['election']) {
  if (election.method) return [counted[election.method]];
  const { seats, method } = election.plan;
  return [
    'ifOne' as const,
    ...(seats === 1 ? (['ifTwo'] as const) : []),
    seats === 1 || method === 'schulze'
      ? ('ifMoreSchulze' as const)
      : ('ifMoreStv' as const),
  ];
}
