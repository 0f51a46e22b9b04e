import { useCallback, useEffect, useRef, useState } from 'react';
import { keptSecrets, newSecret, type KeptSecret } from './ballotSecret';

/**
 * The secret that a ballot which nobody can find is cast with. A new one is
 * drawn where nothing was cast yet; once something was, only the secret it was
 * cast with will do, which this device keeps or the voter wrote down.
 */
export function useBallotSecret(options: {
  electionId: string;
  person: string;
  voted: boolean;
}) {
  const { electionId, person, voted } = options;
  const [start] = useState(() => {
    const kept = keptSecrets.read(electionId, person);
    if (kept && (kept.sent || !voted)) return kept;
    return voted ? undefined : { secret: newSecret() };
  });
  const [secret, setSecret] = useState(start?.secret);
  const [isEntered, setEntered] = useState(false);
  const [isProven, setProven] = useState(voted && Boolean(start?.sent));
  const [isKept, setKept] = useState(true);
  const before = useRef<KeptSecret | undefined>(start);

  const write = useCallback(
    (kept: KeptSecret) => setKept(keptSecrets.write(electionId, person, kept)),
    [electionId, person],
  );
  // From the moment it is shown: it may have been written down already.
  useEffect(() => {
    if (start && !start.sent) write(start);
  }, [start, write]);

  return {
    secret,
    /** Whether a ballot was cast with it for sure. */
    isProven,
    /** Whether the device could keep it. */
    isKept,
    /** Takes one that was written down. */
    enter: (entered: string) => {
      setSecret(entered);
      setEntered(true);
      setProven(false);
    },
    /** Before a ballot goes out: its answer may get lost, but not the secret. */
    sending: () => {
      if (!secret || isEntered) return;
      before.current = keptSecrets.read(electionId, person);
      write({ secret, sent: true });
    },
    /** Nothing was cast with it: what this device knew before still holds. */
    refused: () => {
      if (before.current && !isEntered) write(before.current);
    },
    /** A ballot was cast with it. */
    arrived: () => {
      if (secret) write({ secret, sent: true });
      setProven(true);
    },
  };
}
