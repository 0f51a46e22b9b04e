import { createPermission } from '@backstage/plugin-permission-common';

/** The resource type of threads. @public */
export const RESOURCE_TYPE_COMMUNITY_THREAD = 'community-thread';

const onThread = { resourceType: RESOURCE_TYPE_COMMUNITY_THREAD } as const;

/** Reading a thread, its replies and its votes. @public */
export const threadReadPermission = createPermission({
  name: 'community.thread.read',
  attributes: { action: 'read' },
  ...onThread,
});

/** Starting a thread. @public */
export const threadCreatePermission = createPermission({
  name: 'community.thread.create',
  attributes: { action: 'create' },
});

/** Voting for a thread and taking the vote back. @public */
export const threadVotePermission = createPermission({
  name: 'community.thread.vote',
  attributes: { action: 'update' },
  ...onThread,
});

/** Replying to a thread, and editing one's own replies. @public */
export const threadReplyPermission = createPermission({
  name: 'community.thread.reply',
  attributes: { action: 'update' },
  ...onThread,
});

/** Editing a thread, accepting an answer, responding and moving its status. @public */
export const threadUpdatePermission = createPermission({
  name: 'community.thread.update',
  attributes: { action: 'update' },
  ...onThread,
});

/** Deleting a thread or a reply in it. @public */
export const threadDeletePermission = createPermission({
  name: 'community.thread.delete',
  attributes: { action: 'delete' },
  ...onThread,
});

/**
 * What those who lead do to keep order: hiding and restoring, deciding on reports,
 * and the notes among themselves.
 *
 * @public
 */
export const threadModeratePermission = createPermission({
  name: 'community.thread.moderate',
  attributes: { action: 'update' },
  ...onThread,
});

/** Appointing and removing catalysts. @public */
export const catalystAppointPermission = createPermission({
  name: 'community.catalyst.appoint',
  attributes: { action: 'create' },
});

/** Planning, changing and calling off elections, and filling seats that were left. @public */
export const electionPlanPermission = createPermission({
  name: 'community.election.plan',
  attributes: { action: 'create' },
});

/**
 * Taking part in elections: nominating, endorsing, standing, asking to be on a
 * roll and voting.
 *
 * @public
 */
export const electionTakePartPermission = createPermission({
  name: 'community.election.take-part',
  attributes: { action: 'update' },
});

/** Planning, changing and cancelling events. @public */
export const eventPlanPermission = createPermission({
  name: 'community.event.plan',
  attributes: { action: 'create' },
});

/** Saying whether one is going to an event. @public */
export const eventRsvpPermission = createPermission({
  name: 'community.event.rsvp',
  attributes: { action: 'update' },
});

/**
 * The one permission that widens the built-in rules: whoever has it may do what
 * an administrator may. It counts only where the configuration says
 * `community.administerByPermission: true`, because a policy that allows
 * everything would otherwise make everybody an administrator.
 *
 * @public
 */
export const administerPermission = createPermission({
  name: 'community.administer',
  attributes: {},
});

/** The permissions that are about a thread. @public */
export const communityThreadPermissions = [
  threadReadPermission,
  threadVotePermission,
  threadReplyPermission,
  threadUpdatePermission,
  threadDeletePermission,
  threadModeratePermission,
];

/** The permissions that are about nothing in particular. @public */
export const communityBasicPermissions = [
  threadCreatePermission,
  catalystAppointPermission,
  electionPlanPermission,
  electionTakePartPermission,
  eventPlanPermission,
  eventRsvpPermission,
  administerPermission,
];

/** All permissions of the community plugin. @public */
export const communityPermissions = [
  ...communityThreadPermissions,
  ...communityBasicPermissions,
];
