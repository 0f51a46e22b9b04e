import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { commitmentTo } from './receipt';
import { countAgain, countElection, type PublishedCount } from './recount';
import type { TallyInput } from './tally/types';

const input: TallyInput = {
  method: 'schulze',
  seats: 1,
  candidates: ['ada', 'lin', 'mo'],
  ballots: [
    { ranking: [['lin'], ['ada'], ['mo']], count: 7 },
    { ranking: [['ada'], ['lin']], count: 4 },
  ],
  tieBreak: { seed: 'a seed' },
};

const published: PublishedCount = {
  input,
  result: countElection(input),
  seedCommitment: commitmentTo('a seed'),
};

describe('counting again', () => {
  it('says that it is the published result where it is', () => {
    const through = JSON.parse(JSON.stringify(published));
    expect(countAgain(through)).toEqual({
      result: published.result,
      same: true,
      seedKept: true,
    });
  });

  it('tells another result, other steps and another seed apart', () => {
    const other = structuredClone(published);
    other.result.elected = ['ada'];
    expect(countAgain(other)).toMatchObject({ same: false, seedKept: true });
    const ballots = structuredClone(published);
    ballots.input.ballots[1].count = 5;
    expect(countAgain(ballots).same).toBe(false);
    const seed = { ...published, seedCommitment: commitmentTo('another') };
    expect(countAgain(seed)).toMatchObject({ same: true, seedKept: false });
  });

  it('elects nobody whom nobody ranked, whatever a lot would say', () => {
    const blank = { ...input, ballots: [{ ranking: [], count: 3 }] };
    expect(countElection(blank).elected).toEqual([]);
  });
});

describe('the command', () => {
  const command = resolve(__dirname, '../../bin/community-recount.js');
  const transform = require.resolve('@backstage/cli/config/nodeTransform.cjs');
  const folder = mkdtempSync(join(tmpdir(), 'recount-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (content: unknown) => {
    const file = join(folder, 'count.json');
    writeFileSync(file, JSON.stringify(content));
    return spawnSync(
      process.execPath,
      ['--require', transform, command, file],
      { encoding: 'utf8' },
    );
  };

  it('ends with 0 and says so where the result is the published one', () => {
    const { status, stdout } = run(published);
    expect(stdout).toContain('Elected: lin');
    expect(stdout).toContain('This is the published result.');
    expect(status).toBe(0);
  });

  it('ends with 1 where it is not, and with 2 where nothing can be counted', () => {
    const other = structuredClone(published);
    other.result.elected = ['ada'];
    const told = run(other);
    expect(told.stdout).toContain('NOT the published result');
    expect(told.status).toBe(1);
    const broken = run({ input: { method: 'dice' } });
    expect(broken.stderr).toContain('method: must be one of');
    expect(broken.status).toBe(2);
  });
});
