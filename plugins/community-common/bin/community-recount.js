#!/usr/bin/env node
/* eslint-disable no-console -- it is what a command speaks with */
// Counts the published ballots of an election again:
//
//   community-recount count.json
//
// Ends with 0 where the result is the published one, with 1 where it is not, and
// with 2 where there is nothing to count.
const { existsSync, readFileSync } = require('node:fs');
const { resolve } = require('node:path');

// In a clone of the repository nothing is built; `yarn recount` runs the sources.
const built = resolve(__dirname, '../dist/index.cjs.js');
const { countAgain } = require(existsSync(built) ? built : '../src/index.ts');

function main([file]) {
  if (!file) {
    console.error('Usage: community-recount count.json');
    return 2;
  }
  let recount;
  let published;
  try {
    published = JSON.parse(readFileSync(file, 'utf8'));
    recount = countAgain(published);
  } catch (error) {
    console.error(`${file} cannot be counted: ${error.message}`);
    return 2;
  }
  const { result, same, seedKept } = recount;
  console.log(JSON.stringify(result.steps, undefined, 2));
  console.log(`Elected: ${result.elected.join(', ') || 'nobody'}`);
  console.log(
    `Order: ${result.order.map(equals => equals.join(' = ')).join(', ')}`,
  );
  console.log(
    seedKept
      ? 'The seed of lots is the one that was committed to.'
      : 'The seed of lots is NOT the one that was committed to.',
  );
  console.log(
    same
      ? 'This is the published result.'
      : `This is NOT the published result, which elects ${
          published.result.elected.join(', ') || 'nobody'
        }.`,
  );
  return same && seedKept ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
