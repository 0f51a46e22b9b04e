export interface Config {
  /** The demo; nothing of it may be configured in production. */
  demo?: {
    /**
     * Whether to load what the people of the demo catalog wrote. Default: true.
     */
    community?: boolean;

    /**
     * The people the sign-in page offers first. Everybody else in the catalog
     * can be found by searching.
     */
    people?: Array<{
      /** For example `user:default/priya.nair`. */
      userEntityRef: string;
      /** Who that is, in a few words. */
      label: string;
    }>;
  };

  auth?: {
    providers?: {
      /**
       * Signs anybody in as anybody, without a password. A backend with it
       * refuses to start in production.
       */
      demo?: {};
    };
  };
}
