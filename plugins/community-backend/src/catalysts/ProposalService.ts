import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  dayOf,
  proposalDays,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { takeKey } from '../database/idempotency';
import { newId } from '../database/ids';
import { recordEvent } from '../outbox/store';
import { assertAllowed } from '../viewer/verdict';
import type { Viewer } from '../viewer/Viewer';
import { assertTerm } from './assertTerm';
import { isCatalystAlready, type CatalystService } from './CatalystService';
import { learnsOf, mayAppoint, proposalVerdicts } from './policy';
import { peopleInProposal, presentProposal } from './present';
import {
  findProposal,
  insertProposal,
  lockProposal,
  settleProposal,
} from './store/proposals';
import { isCatalyst } from './store/terms';
import type { ProposalRow } from './tables';

interface Proposal {
  entityRef: string;
  person: string;
  focus: string;
  until: string;
  note?: string;
  idempotencyKey?: string;
}

const dayMs = 86_400_000;

/** Asks people whether they become catalysts, and takes their answers. */
export class ProposalService {
  readonly #knex: Knex;
  readonly #catalysts: CatalystService;

  constructor(options: { knex: Knex; catalysts: CatalystService }) {
    this.#knex = options.knex;
    this.#catalysts = options.catalysts;
  }

  async propose(viewer: Viewer, input: Proposal) {
    const entity = await viewer.seeOne(input.entityRef);
    assertAllowed(mayAppoint(viewer, entity.ref));
    const [person] = await viewer.see([input.person]);
    if (!person) {
      throw new InputError(`person: there is no person '${input.person}'`);
    }
    if (person.ref === viewer.ref) {
      throw new InputError('person: nobody needs to ask themself; appoint');
    }
    const today = dayOf(viewer.now);
    assertTerm(today, input.until);
    const { idempotencyKey, ...request } = input;
    const id = newId(viewer.now);

    const earlier = await this.#knex.transaction(async tx => {
      const taken = await takeKey(tx, {
        person: viewer.ref,
        key: idempotencyKey,
        operation: 'propose',
        request,
        resultId: id,
        now: viewer.now,
      });
      if (taken) return taken;
      const on = { entityRef: entity.ref, person: person.ref, today };
      if (await isCatalyst(tx, on)) throw isCatalystAlready(viewer, person.ref);
      const asked = await insertProposal(tx, {
        id,
        entity_ref: entity.ref,
        person_ref: person.ref,
        focus: input.focus,
        until: input.until,
        note: input.note ?? null,
        proposed_by: viewer.ref,
        proposed_at: viewer.now,
        lapses_at: lapseOf(viewer.now, input.until),
      });
      if (!asked) {
        throw new ConflictError(
          `person: ${person.title} has been asked and may still answer`,
        );
      }
      await recordEvent(tx, viewer, {
        type: 'catalyst.proposed',
        room: 'catalysts',
        actor: viewer.ref,
        entityRefs: [entity.ref],
        subject: id,
        person: person.ref,
        until: input.until,
        note: input.note,
      });
      return undefined;
    });
    this.#catalysts.changed(person.ref);
    return this.#one(viewer, earlier ?? id);
  }

  async accept(
    viewer: Viewer,
    id: string,
    input: { focus?: string; reach?: string },
  ) {
    await this.#see(viewer, id);
    const termId = newId(viewer.now);
    await this.#knex.transaction(async tx => {
      const proposal = await this.#hold(tx, id);
      assertAllowed(proposalVerdicts(viewer, proposal).answer);
      await settleProposal(tx, proposal, {
        as: 'accepted',
        by: viewer.ref,
        at: viewer.now,
      });
      await this.#catalysts.begin(tx, viewer, {
        id: termId,
        entity_ref: proposal.entity_ref,
        person_ref: proposal.person_ref,
        focus: input.focus ?? proposal.focus,
        reach: input.reach ?? '',
        until: proposal.until,
        appointed_by: proposal.proposed_by,
      });
    });
    this.#catalysts.changed(viewer.ref);
    return this.#catalysts.one(viewer, termId);
  }

  async decline(viewer: Viewer, id: string, input: { reason?: string }) {
    await this.#see(viewer, id);
    await this.#knex.transaction(async tx => {
      const proposal = await this.#hold(tx, id);
      assertAllowed(proposalVerdicts(viewer, proposal).answer);
      await settleProposal(tx, proposal, {
        as: 'declined',
        by: viewer.ref,
        at: viewer.now,
        reason: input.reason,
      });
      await recordEvent(tx, viewer, {
        type: 'catalyst.declined',
        ...aboutProposal(viewer, proposal),
        proposedBy: proposal.proposed_by,
        reason: input.reason,
      });
    });
    this.#catalysts.changed(viewer.ref);
    return this.#one(viewer, id);
  }

  async withdraw(viewer: Viewer, id: string) {
    const { person_ref: person } = await this.#see(viewer, id);
    await this.#knex.transaction(async tx => {
      const proposal = await this.#hold(tx, id);
      assertAllowed(proposalVerdicts(viewer, proposal).withdraw);
      await settleProposal(tx, proposal, {
        as: 'withdrawn',
        by: viewer.ref,
        at: viewer.now,
      });
      await recordEvent(tx, viewer, {
        type: 'catalyst.withdrawn',
        ...aboutProposal(viewer, proposal),
      });
    });
    this.#catalysts.changed(person);
    return this.#one(viewer, id);
  }

  async #one(viewer: Viewer, id: string) {
    const proposal = presentProposal(viewer, await this.#see(viewer, id));
    return {
      proposal,
      people: await viewer.peopleOf(peopleInProposal(proposal)),
      entities: viewer.entitiesOf([proposal.entityRef]),
    };
  }

  async #hold(tx: Knex.Transaction, id: string): Promise<ProposalRow> {
    const proposal = await lockProposal(tx, id);
    if (!proposal) throw noProposal(id);
    return proposal;
  }

  /** @throws NotFoundError where it is none of the viewer's business */
  async #see(viewer: Viewer, id: string): Promise<ProposalRow> {
    const row = await findProposal(this.#knex, id);
    if (row) await viewer.see([row.entity_ref]);
    if (!row || !viewer.sees(row.entity_ref) || !learnsOf(viewer, row)) {
      throw noProposal(id);
    }
    return row;
  }
}

function aboutProposal(viewer: Viewer, proposal: ProposalRow) {
  return {
    room: 'catalysts' as const,
    actor: viewer.ref,
    entityRefs: [proposal.entity_ref],
    subject: proposal.id,
    person: proposal.person_ref,
  };
}

/** When it is too late to accept: at the latest when the term would be over. */
function lapseOf(now: Date, until: string): Date {
  const over = Date.parse(`${until}T00:00:00Z`) + dayMs;
  return new Date(Math.min(now.getTime() + proposalDays * dayMs, over));
}

function noProposal(id: string): NotFoundError {
  return new NotFoundError(`There is no proposal '${id}'`);
}
