import { createHash } from 'node:crypto';
import { InputError } from '@backstage/errors';
import {
  limits,
  type LinkKind,
} from '@platform-community/backstage-plugin-community-common';
import type { Links } from '../../links';
import type { LinkProviders } from './LinkProviders';

/** What somebody wants to link to, as it is kept. */
export interface Target {
  key: string;
  kind: LinkKind;
  target: string;
  label: string;
  provider?: string;
}

const threadId =
  /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const entityRef = /^([a-z][\w-]*):([^:/\s]{1,63})\/([^:/\s]{1,63})$/i;

function refuse(why: string): never {
  throw new InputError(`address: ${why}`);
}

function toThread(id: string): Target {
  return { key: `thread:${id}`, kind: 'thread', target: id, label: id };
}

function toEntity(ref: string): Target {
  const lower = ref.toLocaleLowerCase('en-US');
  return {
    key: `entity:${lower}`,
    kind: 'entity',
    target: lower,
    label: lower,
  };
}

/** An address in few letters, for what has no other name. */
function shorten(url: URL): string {
  const path = url.pathname.replace(/\/+$/, '');
  const text = `${url.host}${path}`;
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}

/**
 * What a text leads to that somebody has pasted or picked: an entity, a thread,
 * something that a provider knows, or else a document.
 *
 * @throws InputError when it leads nowhere that may be linked to
 */
export function readTarget(
  text: string,
  options: { links: Links; providers: LinkProviders },
): Target {
  const { links, providers } = options;
  if (threadId.test(text)) return toThread(text);
  if (entityRef.test(text)) return toEntity(text);
  const within = links.read(text);
  if (within) {
    return within.threadId
      ? toThread(within.threadId)
      : toEntity(within.entityRef);
  }

  if (!URL.canParse(text)) {
    refuse('must be an http or https address, an entity or a thread');
  }
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    refuse('must be an http or https address, an entity or a thread');
  }
  if (url.username || url.password) {
    refuse('must not contain a name or a password');
  }
  // Escaped, it may have become longer than it was sent.
  if (url.href.length > limits.url.max) {
    refuse(`must have at most ${limits.url.max} characters`);
  }
  const known = providers.recognise(url);
  if (known) {
    return {
      key: `${known.provider}:${known.key}`,
      kind: known.kind,
      target: known.url,
      label: known.label,
      provider: known.provider,
    };
  }
  return {
    key: `document:${createHash('sha256').update(url.href).digest('hex')}`,
    kind: 'document',
    target: url.href,
    label: shorten(url),
  };
}
