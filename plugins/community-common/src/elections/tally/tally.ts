import { assertCountable } from './assertCountable';
import { countConfidence } from './confidence';
import { countMajority } from './majority';
import { countSchulze } from './schulze';
import { countScottishStv } from './scottishStv';
import type { TallyInput, TallyResult } from './types';

/**
 * Counts an election. The same input gives the same result everywhere and for
 * ever: nothing is random, nothing is rounded but what the method itself cuts
 * off, and neither the order of the ballots nor that of the candidates matters.
 *
 * - `confidence`: one candidate. A ballot says yes by ranking them, no by
 *   ranking them below an empty rank (`[[], ['ada']]`), and nothing where they
 *   are blank. More yes than no elects.
 * - `majority`: two candidates. Whoever is ranked higher has the vote; ranked
 *   alone is ranked higher.
 * - `schulze`: Markus Schulze, “A new monotonic, clone-independent, reversal
 *   symmetric, and Condorcet-consistent single-winner election method” (2011),
 *   with winning votes. A blank candidate is compared with nobody. The order is
 *   by how many others beat a candidate over the strongest paths, fewest first;
 *   of several seats the first have them, within the cap.
 * - `scottish-stv`: Scottish Local Government Elections Order 2007 (SSI 2007/42),
 *   Schedule 1, rules 45 to 52: weighted inclusive Gregory transfers, Droop quota,
 *   values cut off at five decimals. Equal ranks cannot be counted.
 *
 * Where candidates are equal and only some of them can have what they are equal
 * for, a lot drawn from the seed decides, and `steps` says so. By `scottish-stv`
 * whom a lot excluded comes after the others in the order; by the other methods
 * equals stay equals there, whatever lots said about a seat.
 *
 * @param input - what is counted, and how
 * @returns who is elected, the order of all, and how it came about
 * @throws InputError that names the field where the input cannot be counted
 *
 * @remarks
 * Cost: with n candidates, `schulze` grows with n² for each ballot and n³ once;
 * the others with the ranks of the ballots, `scottish-stv` once for each stage.
 *
 * @public
 */
export function tally(input: TallyInput): TallyResult {
  assertCountable(input);
  switch (input.method) {
    case 'confidence':
      return countConfidence(input);
    case 'majority':
      return countMajority(input);
    case 'schulze':
      return countSchulze(input);
    default:
      return countScottishStv(input);
  }
}
