import { checks } from './lib/checks.mjs';
import { add, inWords, nothing } from './lib/counts.mjs';
import { Failure, UsageFailure } from './lib/failure.mjs';
import { readFlags } from './lib/flags.mjs';
import { onStopRequest } from './lib/processes.mjs';

const names = Object.keys(checks);

const help = `npm test -- [options] [path pattern ...]

Checks everything and ends with what passed and what failed: types, lint,
format, the scripts' own tests, the unit and integration tests on SQLite and on
PostgreSQL, and the browser tests.

  --only NAMES   only some of ${names.join(',')}
  --help         shows this

With path patterns only the unit and integration tests whose path matches one:
npm test -- plugins/community-backend
`;

const options = {
  only: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
};

const say = line => process.stdout.write(`${line}\n`);

export async function main(args) {
  const { values, positionals } = readFlags({
    command: 'npm test',
    args,
    options,
    positionals: true,
  });
  if (values.help) {
    say(help.trimEnd());
    return 0;
  }
  const chosen = choose(values.only, positionals);

  const stopping = new AbortController();
  const forget = onStopRequest(() => stopping.abort());
  const steps = [];
  for (const name of chosen) {
    if (!stopping.signal.aborted) {
      steps.push(await runCheck(name, positionals, stopping.signal));
    }
  }
  forget();
  if (stopping.signal.aborted) {
    throw new Failure('Stopped before the end.', 130);
  }
  return summarise(steps);
}

function choose(only, patterns) {
  if (patterns.length > 0) {
    return ['unit'];
  }
  const chosen = only?.split(',').filter(Boolean) ?? names;
  const unknown = chosen.find(name => !names.includes(name));
  if (unknown || chosen.length === 0) {
    throw new UsageFailure(
      `--only takes names from ${names.join(',')}, not "${unknown ?? only}".`,
    );
  }
  return names.filter(name => chosen.includes(name));
}

async function runCheck(name, patterns, signal) {
  say(`\n── ${name}`);
  const began = Date.now();
  let counts;
  try {
    counts = await checks[name]({ patterns, signal, say });
  } catch (error) {
    say(error instanceof Failure ? error.message : error.stack);
    counts = { ...nothing, failed: 1 };
  }
  return { name, counts, seconds: Math.round((Date.now() - began) / 1000) };
}

function summarise(steps) {
  say('');
  for (const { name, counts, seconds } of steps) {
    say(`${name.padEnd(8)} ${inWords(counts).padEnd(40)} ${seconds} s`);
  }
  const all = steps.map(step => step.counts).reduce(add, nothing);
  say(inWords(all));
  return all.failed > 0 ? 1 : 0;
}
