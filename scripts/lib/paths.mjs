import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../..',
);

export const fromRoot = (...parts) => path.join(root, ...parts);

const require = createRequire(import.meta.url);

/** The script behind a command of an installed package, to run with Node. */
export function commandOf(packageName, command) {
  const manifestPath = require.resolve(`${packageName}/package.json`);
  const { bin } = require(manifestPath);
  return path.join(
    path.dirname(manifestPath),
    typeof bin === 'string' ? bin : bin[command ?? packageName],
  );
}

/** How a path is shown to a person: short where it is inside the project. */
export function shown(file) {
  const relative = path.relative(root, file);
  return relative && !relative.startsWith('..') && !path.isAbsolute(relative)
    ? relative
    : file;
}
