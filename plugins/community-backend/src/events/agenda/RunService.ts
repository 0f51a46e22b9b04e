import { ConflictError, InputError } from '@backstage/errors';
import type {
  ParsedRequestOf,
  eventContract,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { toDate } from '../../database/time';
import type { DomainEvent } from '../../outbox/DomainEvent';
import { recordEvent } from '../../outbox/store';
import { assertAllowed } from '../../viewer/verdict';
import type { Viewer } from '../../viewer/Viewer';
import { assertMay } from '../holdEvent';
import { actOnAgenda, actOnItem, type AgendaServiceOptions } from './acting';
import { assertMayWith, noItem, type HeldItem } from './holdItem';
import { assertFits, newItem, nextPosition, threadsOn } from './newItem';
import { doneBefore, isAmongQuestions, isOn } from './order';
import { isProposal, runsBy } from './policy';
import {
  finishItems,
  insertItems,
  itemsOf,
  updateItem,
  writeOrder,
} from './store/items';
import type { AgendaItemRow } from './tables';
import { agendaChanged } from './tell';
import { onOccurrence } from '../onOccurrence';
import { threadsFor } from '../threadsFor';

type Decision = ParsedRequestOf<typeof eventContract.decideItem>['body'];
type Filling = ParsedRequestOf<typeof eventContract.fillAgenda>['body'];
type Showing = ParsedRequestOf<typeof eventContract.present>['body'];

/** Takes proposals into the running order of an agenda, and runs it. */
export class RunService {
  readonly #options: AgendaServiceOptions;

  constructor(options: AgendaServiceOptions) {
    this.#options = options;
  }

  async decide(viewer: Viewer, id: string, decision: Decision) {
    const { state, reason, answer } = decision;
    return this.#onItem(viewer, id, async (tx, one) => {
      const { item, held, occurrence } = one;
      if (!isProposal(item) && (state === 'proposed' || state === 'declined')) {
        throw new ConflictError(
          'This was not proposed by anybody: take it off the agenda instead',
        );
      }
      const there = await itemsOf(tx, occurrence.id);
      await updateItem(tx, id, {
        state,
        ...columnsOf(viewer, item, state, there),
        decline_reason: state === 'declined' ? reason ?? null : null,
        ...(answer !== undefined && { answer }),
      });
      const isDecided =
        item.state === 'proposed' &&
        (state === 'accepted' || state === 'declined');
      const told: DomainEvent = isDecided
        ? {
            ...onOccurrence(viewer, held, occurrence),
            type: `agenda.${state}`,
            itemId: id,
            kind: item.kind,
            itemTitle: item.title ?? undefined,
            proposedBy: item.proposed_by,
            reason,
          }
        : agendaChanged(viewer, held, occurrence);
      await recordEvent(tx, viewer, told);
    });
  }

  async move(viewer: Viewer, id: string, before: string | null) {
    return this.#onItem(viewer, id, async (tx, one) => {
      const { item, held, occurrence } = one;
      if (item.position === null) {
        throw new ConflictError('This is not in the running order');
      }
      const order = (await itemsOf(tx, occurrence.id))
        .filter(row => row.position !== null)
        .map(row => row.id);
      if (before !== null && (before === id || !order.includes(before))) {
        throw new InputError(
          'before: must be another item of the running order',
        );
      }
      const rest = order.filter(other => other !== id);
      const at = before === null ? rest.length : rest.indexOf(before);
      await writeOrder(tx, rest.toSpliced(at, 0, id));
      await recordEvent(tx, viewer, agendaChanged(viewer, held, occurrence));
    });
  }

  async fill(viewer: Viewer, id: string, { day, threads }: Filling) {
    const check = () => this.#assertThreads(viewer, threads);
    return actOnAgenda(
      this.#options,
      viewer,
      { id, day, check },
      async (tx, held, one) => {
        assertMay(viewer, held, 'run', one);
        const there = await itemsOf(tx, one.id);
        const taken = threadsOn(there);
        const named = new Map(threads.map(of => [of.id, of]));
        const fresh = [...named.values()].filter(of => !taken.has(of.id));
        if (fresh.length === 0) return;
        assertFits(there, fresh.length);
        const from = nextPosition(there);
        await insertItems(
          tx,
          fresh.map((of, at) =>
            newItem(viewer, {
              occurrence_id: one.id,
              kind: of.kind,
              state: 'accepted',
              thread_id: of.id,
              position: from + at,
            }),
          ),
        );
        await recordEvent(tx, viewer, agendaChanged(viewer, held, one));
      },
    );
  }

  /** @throws InputError when one of them is not there for the viewer */
  async #assertThreads(
    viewer: Viewer,
    threads: Filling['threads'],
  ): Promise<void> {
    const ids = threads.map(thread => thread.id);
    const seen = await threadsFor(this.#options.knex, viewer, ids);
    const missing = ids.find(one => !seen.has(one));
    if (missing) {
      throw new InputError(`threads: there is no thread '${missing}'`);
    }
  }

  /** Says what is on now; what was on before is done. */
  async present(viewer: Viewer, id: string, { day, itemId }: Showing) {
    const of = { id, day };
    return actOnAgenda(this.#options, viewer, of, async (tx, held, one) => {
      assertMay(viewer, held, 'run', one);
      assertAllowed(runsBy(viewer, one));
      const rows = await itemsOf(tx, one.id);
      const next = rows.find(row => row.id === itemId);
      if (itemId !== null) {
        if (!next) throw noItem(itemId);
        const isTaken =
          next.position !== null ||
          (next.kind === 'question' && next.state !== 'declined');
        if (!isTaken) {
          throw new ConflictError('Accept it before it is on');
        }
      }
      await finishItems(
        tx,
        doneBefore(rows, next).map(row => row.id),
        viewer.now,
      );
      if (next && !isOn(next)) {
        await updateItem(tx, next.id, {
          state: next.position === null ? 'proposed' : 'accepted',
          started_at: viewer.now,
          done_at: null,
        });
      }
      await recordEvent(tx, viewer, agendaChanged(viewer, held, one));
    });
  }

  async #onItem(
    viewer: Viewer,
    id: string,
    act: (tx: Knex.Transaction, one: HeldItem) => Promise<void>,
  ) {
    return actOnItem(this.#options, viewer, id, async (tx, one) => {
      assertMayWith(one, 'run');
      await act(tx, one);
    });
  }
}

/** The place and times that an item has in a state. */
function columnsOf(
  viewer: Viewer,
  item: AgendaItemRow,
  state: AgendaItemRow['state'],
  there: AgendaItemRow[],
): Pick<AgendaItemRow, 'position' | 'started_at' | 'done_at'> {
  if (state === 'done') {
    return {
      position: item.position,
      started_at: item.started_at ?? takenUpAt(item, there),
      done_at: item.done_at ?? viewer.now,
    };
  }
  if (state === 'accepted') {
    return {
      position: item.position ?? nextPosition(there),
      // What comes back has yet to be on.
      started_at: item.done_at === null ? item.started_at : null,
      done_at: null,
    };
  }
  return { position: null, started_at: null, done_at: null };
}

/**
 * When a question was taken up that is answered without having been put on: after
 * the one before it, in the time for questions.
 */
function takenUpAt(
  item: AgendaItemRow,
  there: AgendaItemRow[],
): AgendaItemRow['started_at'] {
  const slot = there.find(row => row.kind === 'questions' && isOn(row));
  if (!slot || !isAmongQuestions(item)) return null;
  const from = toDate(slot.started_at!).getTime();
  const ends = there.flatMap(({ done_at }) =>
    done_at === null ? [] : toDate(done_at).getTime(),
  );
  return new Date(Math.max(from, ...ends));
}
