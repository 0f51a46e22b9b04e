import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

const wellKnown = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map(name => process.env[name])
    .filter(Boolean)
    .map(folder => path.join(folder, 'Google/Chrome/Application/chrome.exe')),
};

/**
 * The installed Chromium or Chrome the browser tests use: the one CHROMIUM_PATH
 * or CHROME_PATH names, else one on the PATH, else one in its usual place.
 */
export function findChromium(env = process.env, platform = process.platform) {
  const named = [env.CHROMIUM_PATH, env.CHROME_PATH].filter(Boolean);
  const onPath = (env.PATH ?? '')
    .split(path.delimiter)
    .filter(Boolean)
    .flatMap(folder => names.map(name => path.join(folder, name)));
  return [...named, ...onPath, ...(wellKnown[platform] ?? [])].find(isProgram);
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
