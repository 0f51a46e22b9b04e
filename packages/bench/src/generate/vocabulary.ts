import { seeded } from './random';

const everyday =
  'the to of and a in is for we it that on with this be as are our not have ' +
  'when from or can but all if an so my at by you do no was what there which ' +
  'how one more has only would after they us every any time should need new ' +
  'still same then than now because into does before where each could will ' +
  'team teams service client error build deploy pipeline api test run fails ' +
  'config version docs cluster ci db ui release token request timeout retry ' +
  'slow cache log logs metrics queue node image key keys secret access role ' +
  'staging production environment dashboard alert budget limit rate support ' +
  'library upgrade migration schema index search page list user users page ' +
  'latency memory cpu disk network proxy gateway certificate rotation backup ' +
  'restore rollback canary flag feature template scaffold catalog owner café ' +
  'naïve résumé überall façade k8s s3 gpu sdk cli json yaml http grpc kafka ' +
  'postgres redis webhook event stream batch job worker thread lock deadlock';

const beginnings =
  'b br c cl d dr f fl g gr h j k l m n p pl qu r s st t tr v w z';
const middles = 'a e i o u ai ea ie oo ou';
const ends = 'l m n r s t x nd rk st';

/** Different words, the most common one first. */
export function vocabulary(size: number): string[] {
  const random = seeded(17);
  const one = (of: string[]) => of[Math.floor(random() * of.length)];
  const [first, vowel, last] = [beginnings, middles, ends].map(all =>
    all.split(' '),
  );
  const words = new Set(everyday.split(' '));
  while (words.size < size) {
    const syllables = 1 + Math.floor(random() * 3);
    let word = '';
    for (let at = 0; at < syllables; at++) word += one(first) + one(vowel);
    words.add(word + one(last));
  }
  return [...words].slice(0, size);
}
