import {
  createContext,
  useCallback,
  useContext,
  useState,
  type PropsWithChildren,
} from 'react';
import { VisuallyHidden } from '@backstage/ui';

const AnnounceContext = createContext<(message: string) => void>(() => {});

/** Reads out what has just happened below it, for those who do not see it. */
export function Announcer(props: PropsWithChildren<{}>) {
  const [said, setSaid] = useState({ message: '', times: 0 });
  const announce = useCallback(
    (message: string) =>
      setSaid(({ times }) => ({ message, times: times + 1 })),
    [],
  );
  return (
    <AnnounceContext.Provider value={announce}>
      {props.children}
      <VisuallyHidden role="status">
        {/* Another element each time, so that the same words are read again. */}
        <span key={said.times}>{said.message}</span>
      </VisuallyHidden>
    </AnnounceContext.Provider>
  );
}

/** Says something to the live region of the page. */
export function useAnnounce(): (message: string) => void {
  return useContext(AnnounceContext);
}
