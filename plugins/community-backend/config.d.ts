import type { HumanDuration } from '@backstage/types';

export interface Config {
  /** The community plugin. */
  community?: {
    /**
     * References of users or groups that may do everything in every community,
     * for example `group:default/platform`.
     */
    administrators?: string[];
    /**
     * Whether whoever the permission policy gives `community.administer` is an
     * administrator too. Off by default, because a policy that allows everything
     * would make everybody one; of no effect unless `permission.enabled`.
     */
    administerByPermission?: boolean;
    /**
     * Address of an entity page in the app, for links in notifications.
     * `/catalog/:namespace/:kind/:name` unless told.
     */
    entityPath?: string;
    /** What threads link to. */
    links?: {
      /**
       * How old what is known of issues, pull requests and the like may get
       * before it is asked for again: `{ minutes: 5 }` unless told, a minute at
       * least.
       */
      refresh?: HumanDuration | string;
      /**
       * What becomes of a thread when a linked pull request is merged or a linked
       * issue completed. `propose`, as unless told, asks owners and catalysts
       * whether it is shipped. `ship` moves it without asking where one of them
       * had linked it before and nothing else that is linked is under way.
       */
      whenMerged?: 'propose' | 'ship';
    };
    /**
     * When is told of threads that nobody but their author has replied to.
     */
    escalation?: {
      /** Until the catalysts are told: `{ days: 1 }` unless told. */
      catalystsAfter?: HumanDuration | string;
      /** Until the owners are told: `{ days: 3 }` unless told. */
      ownersAfter?: HumanDuration | string;
    };
    /**
     * What the catalog said, what a permission policy decided for a person, and
     * who the catalysts are, is kept for a moment.
     */
    cache?: {
      /**
       * How long it is taken as still true: `{ seconds: 10 }` unless told, a
       * minute at most, `{ seconds: 0 }` to ask each time. So long an entity that
       * left the catalog, or was hidden, may still be shown, another decision of
       * a policy may not hold yet, and an appointment on one replica may stay
       * unknown to another.
       */
      ttl?: HumanDuration | string;
    };
    /**
     * How much one person may do, so that nobody floods a community.
     * Administrators and imports are never held up.
     */
    limits?: {
      /** Whether anything is limited or held at all; on unless told. */
      enabled?: boolean;
      /** How long after their first words somebody is a newcomer: `{ days: 1 }`. */
      newcomerFor?: HumanDuration | string;
      /**
       * First words with so many different links wait for a moderator: 3 unless
       * told, 0 for never. Links into the app are not counted.
       */
      heldLinks?: number;
      /** Threads started: 20 in a day, 5 of them by newcomers. */
      threads?: {
        atMost?: number;
        per?: HumanDuration | string;
        newcomers?: number;
      };
      /** Replies written: 60 in an hour, 20 of them by newcomers. */
      replies?: {
        atMost?: number;
        per?: HumanDuration | string;
        newcomers?: number;
      };
      /** Votes cast: 300 in an hour. */
      votes?: {
        atMost?: number;
        per?: HumanDuration | string;
        newcomers?: number;
      };
      /** Reports sent: 30 in a day, 10 of them by newcomers. */
      reports?: {
        atMost?: number;
        per?: HumanDuration | string;
        newcomers?: number;
      };
    };
  };
}
