import {
  areMergeable,
  movesFrom,
  type ThreadStatus,
} from '@platform-community/backstage-plugin-community-common';
import { people } from '../../testing/world';
import {
  hasFirstWord,
  isListed,
  isPublic,
  isWithheld,
  type Memory,
  type RememberedReply,
  type RememberedThread,
} from './Memory';

/** The status that a request ends with; 200 for all that end well. */
export type Ending = 200 | 400 | 403 | 404 | 409;

/** Who does what to which thread. */
export interface Doing {
  memory: Memory;
  who: string;
  thread: RememberedThread;
}

type Check = [Exclude<Ending, 200>, boolean];

/** What a request ends with: the first check that does not hold, or well. */
export function ruling(...checks: Check[]): Ending {
  return checks.find(([, holds]) => !holds)?.[0] ?? 200;
}

const sees = ({ memory, who, thread }: Doing): Check => [
  404,
  memory.sees(who, thread),
];
const leads = ({ memory, who, thread }: Doing): Check => [
  403,
  memory.leads(who, thread.entity),
];
const started = ({ who, thread }: Doing): Check => [403, thread.by === who];
const startedOrLeads = ({ memory, who, thread }: Doing): Check => [
  403,
  thread.by === who || memory.leads(who, thread.entity),
];
const inSight = ({ thread }: Doing): Check => [409, !isWithheld(thread)];
const alive = ({ thread }: Doing): Check => [
  409,
  thread.unlisted !== 'merged' && thread.unlisted !== 'archived',
];
const goesOn = ({ thread }: Doing): Check => [409, thread.status !== 'closed'];

export type Rule = (doing: Doing) => Ending;

const steer: Rule = doing =>
  ruling(sees(doing), leads(doing), inSight(doing), alive(doing));

/** What one may do with a thread, by what its view calls it. */
export const threadRules = {
  vote: doing =>
    ruling(
      sees(doing),
      [403, doing.thread.by !== doing.who],
      inSight(doing),
      goesOn(doing),
      alive(doing),
    ),
  reply: doing => {
    const { memory, who, thread } = doing;
    const unlocked = !thread.lockedBy || memory.leads(who, thread.entity);
    return ruling(sees(doing), inSight(doing), goesOn(doing), alive(doing), [
      409,
      unlocked,
    ]);
  },
  edit: doing => ruling(sees(doing), started(doing), inSight(doing)),
  delete: doing => ruling(sees(doing), startedOrLeads(doing)),
  accept: doing =>
    ruling(
      sees(doing),
      startedOrLeads(doing),
      [409, doing.thread.kind === 'question'],
      inSight(doing),
      goesOn(doing),
      alive(doing),
    ),
  call: doing =>
    ruling(
      sees(doing),
      startedOrLeads(doing),
      [409, doing.thread.kind === 'question' && doing.thread.status === 'open'],
      inSight(doing),
      alive(doing),
    ),
  link: doing =>
    ruling(sees(doing), startedOrLeads(doing), inSight(doing), alive(doing)),
  respond: steer,
  pin: steer,
  lock: steer,
  label: steer,
  setTarget: doing =>
    ruling(sees(doing), leads(doing), inSight(doing), alive(doing), [
      409,
      ['planned', 'in-progress'].includes(doing.thread.status),
    ]),
  confirm: doing => {
    const { thread } = doing;
    const waits =
      thread.status === 'shipped' &&
      !thread.confirmed &&
      thread.shipped?.by !== thread.by;
    return ruling(sees(doing), started(doing), inSight(doing), alive(doing), [
      409,
      waits,
    ]);
  },
  merge: doing =>
    ruling(sees(doing), leads(doing), [409, isListed(doing.thread)]),
  transfer: doing => {
    const { memory, who, thread } = doing;
    const isSlip =
      thread.by === who &&
      memory.voters(thread).size === 0 &&
      !thread.replies.some(isPublic) &&
      !thread.response &&
      !hasFirstWord(thread);
    return ruling(
      sees(doing),
      [403, isSlip || memory.leads(who, thread.entity)],
      [409, isListed(thread)],
    );
  },
  archive: doing => {
    const { memory, who, thread } = doing;
    const isArchived = thread.unlisted === 'archived';
    return ruling(
      sees(doing),
      [403, who === people.administrator],
      [409, isArchived || !memory.isThere(thread.entity)],
      [409, isArchived || isListed(thread)],
    );
  },
  purge: doing =>
    ruling(sees(doing), [403, doing.who === people.administrator]),
  report: doing =>
    ruling(
      sees(doing),
      [403, doing.thread.by !== doing.who],
      [409, doing.thread.unlisted === undefined],
    ),
  hide: doing =>
    ruling(
      sees(doing),
      leads(doing),
      [403, doing.thread.by !== doing.who],
      [
        409,
        doing.thread.unlisted === undefined ||
          doing.thread.unlisted === 'archived',
      ],
    ),
  restore: doing =>
    ruling(
      sees(doing),
      leads(doing),
      [403, doing.thread.by !== doing.who],
      [409, doing.thread.unlisted === 'hidden'],
    ),
  note: doing => ruling(sees(doing), leads(doing)),
} satisfies Record<string, Rule>;

export type ThreadRule = keyof typeof threadRules;

/** Where somebody may move a thread. */
export function movesOf(doing: Doing): readonly ThreadStatus[] {
  const { kind, status } = doing.thread;
  return steer(doing) === 200 ? movesFrom(kind, status) : [];
}

/** Whether a thread may be merged into another one. */
export function mayMerge(doing: Doing, into: RememberedThread): Ending {
  const { memory, thread } = doing;
  const other = { ...doing, thread: into };
  const isFree = !memory.mergedInto(thread).some(merged => !merged.deleted);
  return ruling(
    sees(doing),
    sees(other),
    leads(doing),
    leads(other),
    [409, isListed(thread) && isListed(into)],
    [409, thread !== into && areMergeable(thread.kind, into.kind)],
    [409, isFree],
  );
}

/** Whether a merge may be taken back. */
export function mayUnmerge(doing: Doing): Ending {
  const { memory, who, thread } = doing;
  const into = thread.mergedInto;
  const leadsThere =
    into !== undefined &&
    memory.sees(who, into) &&
    memory.leads(who, into.entity);
  return ruling(sees(doing), [
    403,
    memory.leads(who, thread.entity) || leadsThere,
  ]);
}

type ReplyRule = (doing: Doing, reply: RememberedReply) => Ending;

const readsReply = (doing: Doing, reply: RememberedReply): Check => [
  404,
  !reply.deleted && doing.memory.reads(doing.who, doing.thread, reply),
];
const wrote = (doing: Doing, reply: RememberedReply): Check => [
  403,
  reply.by === doing.who,
];

/** What one may do with a reply, by what its view calls it. */
export const replyRules = {
  edit: (doing, reply) =>
    ruling(
      sees(doing),
      readsReply(doing, reply),
      wrote(doing, reply),
      [409, !isWithheld(reply)],
      inSight(doing),
    ),
  delete: (doing, reply) =>
    ruling(sees(doing), readsReply(doing, reply), [
      403,
      reply.by === doing.who ||
        doing.memory.leads(doing.who, doing.thread.entity),
    ]),
  report: (doing, reply) =>
    ruling(
      sees(doing),
      readsReply(doing, reply),
      [403, reply.by !== doing.who],
      [409, reply.unlisted === undefined],
    ),
  hide: (doing, reply) =>
    ruling(
      sees(doing),
      readsReply(doing, reply),
      leads(doing),
      [403, reply.by !== doing.who],
      [409, reply.unlisted === undefined],
    ),
  restore: (doing, reply) =>
    ruling(
      sees(doing),
      readsReply(doing, reply),
      leads(doing),
      [403, reply.by !== doing.who],
      [409, reply.unlisted === 'hidden'],
    ),
} satisfies Record<string, ReplyRule>;

/** Whether a reply may be accepted. */
export function mayAccept(doing: Doing, reply: RememberedReply): Ending {
  const ending = threadRules.accept(doing);
  if (ending !== 200) return ending;
  const isOwn = doing.thread.replies.includes(reply);
  return ruling(
    [400, isOwn && readsReply(doing, reply)[1]],
    [409, !isWithheld(reply)],
  );
}
