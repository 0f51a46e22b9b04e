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
  };
}
