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
    /** The catalysts. */
    catalysts?: {
      /**
       * What catalysts may do beyond what every member may: all of this unless
       * `false` takes it away, for example `{ merge: false, delete: false }`.
       * Owners and administrators may do it all, whatever is left to catalysts.
       */
      may?: {
        /** Write and revise the official response to a thread. */
        respond?: boolean;
        /**
         * Move a thread to another status, set its target, and say whether merged
         * work makes it shipped.
         */
        move?: boolean;
        /**
         * Accept a reply as the answer to somebody else’s question, and ask who may
         * know one.
         */
        accept?: boolean;
        /** Keep the labels of the entity, and label threads. */
        label?: boolean;
        /**
         * Link threads of others to work and documents, and take links off them.
         */
        link?: boolean;
        /** Pin threads to the top of the list. */
        pin?: boolean;
        /** Lock threads, and reply in those that are locked. */
        lock?: boolean;
        /** Merge threads, and take a merge back. */
        merge?: boolean;
        /** Transfer threads to another entity. */
        transfer?: boolean;
        /** Delete threads and replies of others. */
        delete?: boolean;
        /**
         * Decide on reports and on what is held, hide and restore, and write notes
         * among those who lead; what they write is held from nobody.
         */
        moderate?: boolean;
        /**
         * Plan events, change and cancel those of others, and see to the projects
         * of hackathons.
         */
        plan?: boolean;
        /**
         * Accept, order and run what is on the agenda of an event, and write
         * answers back to threads.
         */
        agenda?: boolean;
      };
    };
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
    /** Events. */
    events?: {
      /**
       * How long before an event those who go are reminded, each from five minutes
       * to a week: a day and an hour unless told, `[]` for never.
       */
      reminders?: HumanDuration[];
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
