export interface Config {
  /** The community plugin. */
  community?: {
    /** Issues and pull requests of GitHub that threads link to. */
    github?: {
      /**
       * Whether titles from private repositories are shown to everybody who sees
       * a thread that links there; they are read with the token of the
       * installation. Off by default: then number and state are shown.
       */
      privateTitles?: boolean;
    };
  };
}
