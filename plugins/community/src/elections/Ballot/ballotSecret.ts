import { deviceStorage } from '../../ui/deviceStorage';

const letters = '0123456789abcdefghijklmnopqrstuvwxyz';
const length = 26;

/** The largest multiple of 36 that a byte holds: what is above would favour some letters. */
const fair = Math.floor(256 / letters.length) * letters.length;

/** A secret that nobody guesses: 26 letters and digits, each as likely as any other. */
export function newSecret(): string {
  let secret = '';
  while (secret.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length))) {
      if (byte < fair && secret.length < length) {
        secret += letters[byte % letters.length];
      }
    }
  }
  return secret;
}

/** What somebody typed from paper, without spaces and capitals. */
export function readSecret(typed: string): string | undefined {
  const secret = typed.toLocaleLowerCase('en-US').replace(/[\s-]/g, '');
  return /^[0-9a-z]{26}$/.test(secret) ? secret : undefined;
}

/** What this device keeps of a ballot nobody else can find. */
export interface KeptSecret {
  secret: string;
  /** Whether a ballot went out with it, arrived or not. */
  sent?: boolean;
}

function storageKey(electionId: string, person: string) {
  return `community.ballot-secret:${person}:${electionId}`;
}

/** The secrets of this device's ballots, one for each person and election. */
export const keptSecrets = {
  read: (electionId: string, person: string): KeptSecret | undefined => {
    const kept = deviceStorage.read<KeptSecret>(storageKey(electionId, person));
    return readSecret(String(kept?.secret)) ? kept : undefined;
  },
  /** Whether the device could keep it. */
  write: (electionId: string, person: string, kept: KeptSecret): boolean =>
    deviceStorage.write(storageKey(electionId, person), kept),
};
