import {
  dayOf,
  quartersFrom,
} from '@platform-community/backstage-plugin-community-common';
import type { DemoReply, DemoStatus, DemoThread } from '../content';
import { day, hour, keyOf, userRef, type Act } from './Act';
import { remember, type Remembered } from './remember';
import { spread } from './spread';
import { threadNamed } from './threadNamed';

/** Interest in a thread lasts this long. */
const voting = 30 * day;

const last: DemoStatus[] = ['shipped', 'declined', 'closed', 'outdated'];

/** All that happened in and around a thread, in the order it may happen. */
export function threadActs(thread: DemoThread, now: Date): Act[] {
  const { entity, kind, title, body } = thread;
  const started = new Date(now.getTime() - thread.daysAgo * day);
  const after = (hours: number) =>
    new Date(Math.min(started.getTime() + hours * hour, now.getTime()));
  const created = remember(`Thread '${title}'`);

  return [
    {
      at: started,
      by: userRef(thread.by),
      what: `starts '${title}'`,
      starts: { entityRef: entity, title },
      keyed: true,
      async carryOut(api) {
        const answer = await api.threads.create({
          entityRef: entity,
          kind,
          title,
          body,
          idempotencyKey: keyOf(entity, title),
        });
        created.id = answer.thread.id;
      },
    },
    ...voteActs(thread, created, { started, now }),
    ...replyActs(thread, created, after),
    ...(thread.watchers ?? []).map(
      (watcher): Act => ({
        at: after(1),
        by: userRef(watcher),
        what: `watches '${title}'`,
        async carryOut(api) {
          await api.threads.watch({ id: created.id });
        },
      }),
    ),
    ...stanceActs(thread, created, after),
  ];
}

function voteActs(
  thread: DemoThread,
  created: Remembered,
  times: { started: Date; now: Date },
): Act[] {
  const { started, now } = times;
  const moves = [...(thread.moves ?? []), thread.response].flatMap(move => {
    const status = move && ('to' in move ? move.to : move.status);
    return status && last.includes(status) ? move.after * hour : [];
  });
  const until = started.getTime() + Math.min(voting, ...moves);
  const votes = spread(
    thread.votes.length,
    started,
    new Date(Math.min(until, now.getTime())),
  );
  return thread.votes.map((voter, i) => ({
    at: votes[i],
    by: userRef(voter),
    what: `votes for '${thread.title}'`,
    async carryOut(api) {
      await api.threads.castVote({ id: created.id });
    },
  }));
}

function replyActs(
  thread: DemoThread,
  created: Remembered,
  after: (hours: number) => Date,
): Act[] {
  const actsOf = (
    reply: Omit<DemoReply, 'replies'>,
    place: string,
    parent?: Remembered,
  ) => {
    const written = remember(`Reply ${place} to '${thread.title}'`);
    const acts: Act[] = [
      {
        at: after(reply.after),
        by: userRef(reply.by),
        what: `replies to '${thread.title}'`,
        keyed: true,
        async carryOut(api) {
          const answer = await api.threads.reply({
            id: created.id,
            parentId: parent?.id,
            body: reply.body,
            idempotencyKey: keyOf(thread.entity, thread.title, place),
          });
          written.id = answer.reply.id;
        },
      },
    ];
    if (reply.accepted) {
      acts.push({
        at: after(reply.after + 1),
        by: userRef(thread.by),
        what: `accepts an answer to '${thread.title}'`,
        async carryOut(api) {
          await api.threads.accept({ id: created.id, replyId: written.id });
        },
      });
    }
    return { acts, written };
  };

  return (thread.replies ?? []).flatMap((reply, i) => {
    const { acts, written } = actsOf(reply, `${i}`);
    const nested = (reply.replies ?? []).flatMap(
      (answer, j) => actsOf(answer, `${i}.${j}`, written).acts,
    );
    return [...acts, ...nested];
  });
}

function stanceActs(
  thread: DemoThread,
  created: Remembered,
  after: (hours: number) => Date,
): Act[] {
  const { title, moves = [], response, confirmedAfter } = thread;
  const acts: Act[] = moves.map(move => ({
    at: after(move.after),
    by: userRef(move.by),
    what: `moves '${title}' to ${move.to}`,
    async carryOut(api) {
      await api.threads.move({
        id: created.id,
        status: move.to,
        reason: move.reason,
        target: targetOf(move.target, after(move.after)),
        ...(move.replacedBy && {
          replacedBy: await threadNamed(api, {
            entity: thread.entity,
            title: move.replacedBy,
          }),
        }),
      });
    },
  }));
  if (response) {
    for (const earlier of response.earlier ?? []) {
      acts.push({
        at: after(earlier.after),
        by: userRef(response.by),
        what: `responds to '${title}' at first`,
        async carryOut(api) {
          await api.threads.respond({ id: created.id, body: earlier.body });
        },
      });
    }
    acts.push({
      at: after(response.after),
      by: userRef(response.by),
      what: `responds to '${title}'`,
      async carryOut(api) {
        await api.threads.respond({
          id: created.id,
          body: response.body,
          status: response.status,
          target: targetOf(response.target, after(response.after)),
        });
      },
    });
  }
  if (confirmedAfter !== undefined) {
    acts.push({
      at: after(confirmedAfter),
      by: userRef(thread.by),
      what: `confirms '${title}'`,
      async carryOut(api) {
        await api.threads.confirm({ id: created.id });
      },
    });
  }
  return acts;
}

/** The quarter that many after the one of an instant. */
function targetOf(quarters: number | undefined, at: Date): string | undefined {
  if (quarters === undefined) return undefined;
  return quartersFrom(dayOf(at), quarters + 1)[quarters];
}
