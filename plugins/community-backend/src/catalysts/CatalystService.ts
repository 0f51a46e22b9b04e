import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  dayOf,
  daysBetween,
  longestTermDays,
  type TermView,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { takeKey } from '../database/idempotency';
import { newId } from '../database/ids';
import type { Outbox } from '../outbox/Outbox';
import { recordEvent } from '../outbox/store';
import type { ScopeResolver } from '../viewer/resolveScope';
import { assertAllowed } from '../viewer/verdict';
import type { Viewer } from '../viewer/Viewer';
import { wholesOf } from '../viewer/wholesOf';
import { declaredAmong } from './declaredAmong';
import { handsDown } from './handsDown';
import { mayAppoint, termVerdicts } from './policy';
import { peopleInTerm, presentTerm } from './present';
import type { RunningTerms } from './RunningTerms';
import {
  allTerms,
  beginTerm,
  endTerm,
  findTerm,
  lockTerm,
  runningTerms,
} from './store/terms';
import type { TermRow } from './tables';

interface Appointment {
  entityRef: string;
  person: string;
  focus: string;
  until: string;
  idempotencyKey?: string;
}

/** Reads and changes who the catalysts are. */
export class CatalystService {
  readonly #knex: Knex;
  readonly #scopes: ScopeResolver;
  readonly #outbox: Pick<Outbox, 'poke'>;
  readonly #terms: Pick<RunningTerms, 'forget'>;

  constructor(options: {
    knex: Knex;
    scopes: ScopeResolver;
    outbox: Pick<Outbox, 'poke'>;
    terms: Pick<RunningTerms, 'forget'>;
  }) {
    this.#terms = options.terms;
    this.#knex = options.knex;
    this.#scopes = options.scopes;
    this.#outbox = options.outbox;
  }

  async list(viewer: Viewer, query: { scope: string; history?: boolean }) {
    const { scope, entityRefs } = await this.#scopes.resolve(
      viewer,
      query.scope,
    );
    const root = scope.of === 'platform' ? undefined : scope.entityRef;
    const running = await this.running(viewer, { root, entityRefs });
    const items = query.history
      ? await this.#withHistory(viewer, entityRefs, running)
      : running;
    const declared = declaredAmong(viewer, entityRefs, items);
    return {
      items,
      declared,
      can: {
        appoint:
          scope.of !== 'platform' &&
          scope.of !== 'owned' &&
          mayAppoint(viewer, scope.entityRef).allowed,
      },
      people: await viewer.peopleOf([
        ...items.flatMap(peopleInTerm),
        ...declared.map(({ person }) => person),
      ]),
      entities: viewer.entitiesOf(
        [...items, ...declared].map(item => item.entityRef),
      ),
    };
  }

  /**
   * The catalysts of entities that the viewer is known to see, and after them
   * those of what the root of their scope is a part of.
   */
  async running(
    viewer: Viewer,
    scope: { root?: string; entityRefs: string[]; limit?: number },
  ): Promise<TermView[]> {
    const { root, entityRefs, limit } = scope;
    const wholes = root ? await wholesOf(viewer, root) : [];
    const above = wholes.filter(handsDown);
    const rows = await runningTerms(this.#knex, {
      entityRefs: [...entityRefs, ...above],
      // Those above must not take the place of the scope's own.
      limit: above.length > 0 ? undefined : limit,
      today: dayOf(viewer.now),
    });
    const isInherited = (row: TermRow) => above.includes(row.entity_ref);
    return [
      ...rows.filter(row => !isInherited(row)),
      ...rows.filter(isInherited),
    ]
      .slice(0, limit)
      .map(row => presentTerm(viewer, row, isInherited(row)));
  }

  /** All terms of some entities, and those that run above them. */
  async #withHistory(
    viewer: Viewer,
    entityRefs: string[],
    running: TermView[],
  ): Promise<TermView[]> {
    const rows = await allTerms(this.#knex, entityRefs);
    return [
      ...rows.map(row => presentTerm(viewer, row)),
      ...running.filter(term => term.inherited),
    ];
  }

  async appoint(viewer: Viewer, input: Appointment) {
    const entity = await viewer.seeOne(input.entityRef);
    assertAllowed(mayAppoint(viewer, entity.ref));
    const [person] = await viewer.see([input.person]);
    if (!person) {
      throw new InputError(`person: there is no person '${input.person}'`);
    }
    const since = dayOf(viewer.now);
    assertTerm(since, input.until);
    const { idempotencyKey, ...request } = input;
    const id = newId(viewer.now);

    const earlier = await this.#knex.transaction(async tx => {
      const taken = await takeKey(tx, {
        person: viewer.ref,
        key: idempotencyKey,
        operation: 'appoint',
        request,
        resultId: id,
        now: viewer.now,
      });
      if (taken) return taken;
      const begun = await beginTerm(tx, {
        id,
        entity_ref: entity.ref,
        person_ref: person.ref,
        focus: input.focus,
        since,
        until: input.until,
        appointed_by: viewer.ref,
        created_at: viewer.now,
      });
      if (!begun) {
        throw new ConflictError(
          `person: ${person.title} is a catalyst here already`,
        );
      }
      await recordEvent(tx, viewer, {
        type: 'catalyst.appointed',
        room: 'catalysts',
        actor: viewer.ref,
        entityRefs: [entity.ref],
        subject: id,
        person: person.ref,
        until: input.until,
      });
      return undefined;
    });
    this.#terms.forget(person.ref);
    this.#outbox.poke();
    return this.#one(viewer, earlier ?? id);
  }

  async end(viewer: Viewer, id: string, input: { reason?: string }) {
    const { person_ref: person } = await this.#see(viewer, id);
    await this.#knex.transaction(async tx => {
      const term = await lockTerm(tx, id);
      if (!term) throw noTerm(id);
      const can = termVerdicts(viewer, term);
      const own = term.person_ref === viewer.ref;
      assertAllowed(own ? can.stepDown : can.remove);
      if (!own && !input.reason) {
        throw new InputError('reason: is required to remove a catalyst');
      }
      const how = own ? 'stepped-down' : 'removed';
      await endTerm(tx, id, {
        at: viewer.now,
        by: viewer.ref,
        how,
        reason: input.reason,
      });
      await recordEvent(tx, viewer, {
        type: 'catalyst.ended',
        room: 'catalysts',
        actor: viewer.ref,
        entityRefs: [term.entity_ref],
        subject: id,
        person: term.person_ref,
        how,
        reason: input.reason,
      });
    });
    this.#terms.forget(person);
    this.#outbox.poke();
    return this.#one(viewer, id);
  }

  async #one(viewer: Viewer, id: string) {
    const term = presentTerm(viewer, await this.#see(viewer, id));
    return {
      term,
      people: await viewer.peopleOf(peopleInTerm(term)),
      entities: viewer.entitiesOf([term.entityRef]),
    };
  }

  async #see(viewer: Viewer, id: string): Promise<TermRow> {
    const row = await findTerm(this.#knex, id);
    if (row) await viewer.see([row.entity_ref]);
    if (!row || !viewer.sees(row.entity_ref)) throw noTerm(id);
    return row;
  }
}

function noTerm(id: string): NotFoundError {
  return new NotFoundError(`There is no term '${id}'`);
}

function assertTerm(since: string, until: string): void {
  const days = daysBetween(since, until);
  if (days < 0) throw new InputError('until: must not lie in the past');
  if (days > longestTermDays) {
    throw new InputError(
      `until: a term takes at most ${longestTermDays} days from today`,
    );
  }
}
