import { parseArgs } from 'node:util';
import { UsageFailure } from './failure.mjs';

/**
 * Reads the flags of a command. `options` is what `parseArgs` of Node takes;
 * `command` is how the command is written, for the one line that says what is
 * wrong.
 */
export function readFlags({ command, args, options, positionals = false }) {
  try {
    return parseArgs({ args, options, allowPositionals: positionals });
  } catch (error) {
    throw new UsageFailure(
      `${whatIsWrong(error, args, options)} See: ${command} -- --help`,
    );
  }
}

function whatIsWrong(error, args, options) {
  const quoted = /'([^']+)'/.exec(error.message)?.[1];
  const flag = quoted?.split(' ')[0];
  switch (error.code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `Unknown option ${quoted}.`;
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return `Unexpected argument ${quoted}.`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return options[flag?.replace(/^.*--/, '')]?.type === 'boolean'
        ? `${flag} takes no value.`
        : `${flag} needs a value.`;
    default:
      return `Cannot read the options ${args.join(' ')}.`;
  }
}

/** A port as a number; undefined where none was given. */
export function readPort(text, { command }) {
  if (text === undefined) {
    return undefined;
  }
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535) {
    throw new UsageFailure(
      `--port takes a number from 1 to 65535, not "${text}". See: ${command} -- --help`,
    );
  }
  return port;
}
