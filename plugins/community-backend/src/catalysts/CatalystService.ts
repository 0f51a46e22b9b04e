import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  dayOf,
  type ProposalView,
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
import { declaredAmong } from './declaredAmong';
import { aboveOf } from './handsDown';
import { assertTerm } from './assertTerm';
import { mayAppoint, termVerdicts } from './policy';
import {
  peopleInProposal,
  peopleInTerm,
  presentProposal,
  presentTerm,
} from './present';
import type { RunningTerms } from './RunningTerms';
import { openProposals } from './store/proposals';
import {
  allTerms,
  beginTerm,
  changeTerm,
  endTerm,
  extendTerm,
  findTerm,
  lockTerm,
  longestList,
  runningTerms,
  type NewTerm,
} from './store/terms';
import type { TermRow } from './tables';

interface Appointment {
  entityRef: string;
  person?: string;
  focus: string;
  reach?: string;
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
    const above = await aboveOf(viewer, root);
    const running = await this.running(viewer, { entityRefs, above });
    const items = query.history
      ? await this.#withHistory(viewer, entityRefs, running)
      : running;
    const proposals = await this.#proposals(viewer, entityRefs);
    const declared = declaredAmong(viewer, { entityRefs, above }, items).slice(
      0,
      longestList,
    );
    return {
      items,
      declared,
      proposals,
      can: {
        appoint:
          scope.of !== 'platform' &&
          scope.of !== 'owned' &&
          mayAppoint(viewer, scope.entityRef).allowed,
      },
      people: await viewer.peopleOf([
        ...items.flatMap(peopleInTerm),
        ...declared.map(({ person }) => person),
        ...proposals.flatMap(peopleInProposal),
      ]),
      entities: viewer.entitiesOf(
        [...items, ...declared, ...proposals].map(item => item.entityRef),
      ),
    };
  }

  async #proposals(
    viewer: Viewer,
    entityRefs: string[],
  ): Promise<ProposalView[]> {
    const rows = await openProposals(this.#knex, {
      appointed: entityRefs.filter(ref => viewer.owns(ref)),
      among: entityRefs,
      to: viewer.ref,
      now: viewer.now,
    });
    return rows.map(row => presentProposal(viewer, row));
  }

  /**
   * The catalysts of entities that the viewer is known to see, and after them
   * those of what is above these.
   */
  async running(
    viewer: Viewer,
    scope: { entityRefs: string[]; above: string[]; limit?: number },
  ): Promise<TermView[]> {
    const { entityRefs, above, limit } = scope;
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

  /**
   * Begins a term. Whom it makes a catalyst is oneself: others are asked, save
   * in an import, which tells of what they agreed to long ago.
   */
  async appoint(viewer: Viewer, input: Appointment) {
    const entity = await viewer.seeOne(input.entityRef);
    assertAllowed(mayAppoint(viewer, entity.ref));
    const ref = input.person ?? viewer.ref;
    if (ref !== viewer.ref && !viewer.quiet) {
      throw new InputError('person: is to be asked first, with a proposal');
    }
    const [person] = await viewer.see([ref]);
    if (!person) throw new InputError(`person: there is no person '${ref}'`);
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
      await this.begin(tx, viewer, {
        id,
        entity_ref: entity.ref,
        person_ref: person.ref,
        focus: input.focus,
        reach: input.reach ?? '',
        until: input.until,
        appointed_by: viewer.ref,
      });
      return undefined;
    });
    this.changed(person.ref);
    return this.one(viewer, earlier ?? id);
  }

  /**
   * Begins a term of somebody whom the viewer is known to see, today, and
   * records that; `changed` is to be called once the transaction is through.
   *
   * @throws ConflictError where they are a catalyst already
   */
  async begin(
    tx: Knex.Transaction,
    viewer: Viewer,
    term: Omit<NewTerm, 'since' | 'created_at'>,
  ): Promise<void> {
    const since = dayOf(viewer.now);
    const begun = await beginTerm(tx, {
      ...term,
      since,
      created_at: viewer.now,
    });
    if (!begun) throw isCatalystAlready(viewer, term.person_ref);
    await recordEvent(tx, viewer, {
      type: 'catalyst.appointed',
      room: 'catalysts',
      actor: viewer.ref,
      entityRefs: [term.entity_ref],
      subject: term.id,
      person: term.person_ref,
      appointedBy: term.appointed_by,
      until: term.until,
    });
  }

  /** Lets everybody here know at once that somebody's terms are others now. */
  changed(person: string): void {
    this.#terms.forget(person);
    this.#outbox.poke();
  }

  async change(
    viewer: Viewer,
    id: string,
    input: { focus?: string; reach?: string },
  ) {
    if (input.focus === undefined && input.reach === undefined) {
      throw new InputError('focus: is required where reach is not given');
    }
    return this.#act(viewer, id, async (tx, term) => {
      assertAllowed(termVerdicts(viewer, term).change);
      await changeTerm(tx, term, {
        focus: input.focus ?? term.focus,
        reach: input.reach ?? term.reach,
        at: viewer.now,
      });
      await recordEvent(tx, viewer, {
        type: 'catalyst.changed',
        ...aboutTerm(viewer, term),
      });
    });
  }

  async extend(viewer: Viewer, id: string, input: { until: string }) {
    return this.#act(viewer, id, async (tx, term) => {
      assertAllowed(termVerdicts(viewer, term).extend);
      assertTerm(dayOf(viewer.now), input.until);
      if (input.until <= term.until) {
        throw new InputError(
          `until: must lie after ${term.until}, the last day so far`,
        );
      }
      await extendTerm(tx, term, {
        until: input.until,
        by: viewer.ref,
        at: viewer.now,
      });
      await recordEvent(tx, viewer, {
        type: 'catalyst.extended',
        ...aboutTerm(viewer, term),
        until: input.until,
      });
    });
  }

  async end(viewer: Viewer, id: string, input: { reason?: string }) {
    return this.#act(viewer, id, async (tx, term) => {
      const can = termVerdicts(viewer, term);
      const own = term.person_ref === viewer.ref;
      assertAllowed(own ? can.stepDown : can.remove);
      if (!own && !input.reason) {
        throw new InputError('reason: is required to remove a catalyst');
      }
      const how = own ? 'stepped-down' : 'removed';
      await endTerm(tx, term, {
        at: viewer.now,
        by: viewer.ref,
        how,
        reason: input.reason,
      });
      await recordEvent(tx, viewer, {
        type: 'catalyst.ended',
        ...aboutTerm(viewer, term),
        how,
        reason: input.reason,
      });
    });
  }

  /** A term, for whoever just began or changed it. */
  async one(viewer: Viewer, id: string) {
    const term = presentTerm(viewer, await this.#see(viewer, id));
    return {
      term,
      people: await viewer.peopleOf(peopleInTerm(term)),
      entities: viewer.entitiesOf([term.entityRef]),
    };
  }

  async #act(
    viewer: Viewer,
    id: string,
    deed: (tx: Knex.Transaction, term: TermRow) => Promise<void>,
  ) {
    const { person_ref: person } = await this.#see(viewer, id);
    await this.#knex.transaction(async tx => {
      const term = await lockTerm(tx, id);
      if (!term) throw noTerm(id);
      await deed(tx, term);
    });
    this.changed(person);
    return this.one(viewer, id);
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

function aboutTerm(viewer: Viewer, term: TermRow) {
  return {
    room: 'catalysts' as const,
    actor: viewer.ref,
    entityRefs: [term.entity_ref],
    subject: term.id,
    person: term.person_ref,
  };
}

/** The refusal of a second term beside the one that runs. */
export function isCatalystAlready(
  viewer: Viewer,
  person: string,
): ConflictError {
  return new ConflictError(
    person === viewer.ref
      ? 'You are a catalyst here already'
      : `person: ${viewer.titleOf(person)} is a catalyst here already`,
  );
}
