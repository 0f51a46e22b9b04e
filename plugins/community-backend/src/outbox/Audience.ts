import type { AuthService } from '@backstage/backend-plugin-api';
import {
  dayOf,
  isAboutTopic,
  type CatalystRight,
  type CatalystsMay,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { handsDown } from '../catalysts/handsDown';
import { runningTerms } from '../catalysts/store/terms';
import { peopleOnRoll, peopleToRemind } from '../elections/store/roll';
import { membersAt } from '../events/hackathons/store/members';
import { expectedAt } from '../events/store/answers';
import { mutedFor, wishesFor } from '../events/store/wishes';
import { findOccurrence } from '../events/store/occurrences';
import { mutedAmong } from '../threads/helping/store/calls';
import { helpersOf, topicsOf } from '../threads/helping/store/helpers';
import { labelsOn } from '../threads/labels/store/labels';
import { reportersOf } from '../threads/moderation/store/reports';
import { votersOf } from '../threads/store/votes';
import {
  entityTarget,
  threadTarget,
  watchersOf,
} from '../threads/store/watches';
import type { EntityCatalog, SeenEntity } from '../viewer/EntityCatalog';
import { wholesAbove } from '../viewer/wholesOf';

/** People and groups to tell, and people who asked not to be told. */
export interface Listeners {
  refs: string[];
  muted: string[];
}

/** These and nobody else, whatever they asked not to be told. */
export function only(...refs: string[]): Listeners {
  return { refs, muted: [] };
}

/** Knows who is to be told of what, at the time of telling. */
export class Audience {
  readonly #knex: Knex;
  readonly #auth: AuthService;
  readonly #catalog: EntityCatalog;
  readonly #clock: () => Date;
  readonly #administrators: string[];
  /** What is left to catalysts to do. */
  readonly catalystsMay: CatalystsMay;

  constructor(options: {
    knex: Knex;
    auth: AuthService;
    catalog: EntityCatalog;
    clock: () => Date;
    /** Users and groups, for what nobody else decides on. */
    administrators: string[];
    catalystsMay: CatalystsMay;
  }) {
    this.#knex = options.knex;
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#clock = options.clock;
    this.#administrators = options.administrators;
    this.catalystsMay = options.catalystsMay;
  }

  /** What to call an entity or a person. */
  async titleOf(ref: string): Promise<string> {
    const [seen] = await this.#look([ref]);
    return seen?.title ?? ref.slice(ref.indexOf('/') + 1);
  }

  /** Whoever leads or watches some entities: owners, catalysts, watchers. */
  async ofEntities(entityRefs: string[]): Promise<Listeners> {
    const [seen, terms, { watching, muted }] = await Promise.all([
      this.#look(entityRefs),
      this.#termsOf(entityRefs),
      this.#watchersOf(entityRefs),
    ]);
    return {
      refs: [
        ...seen.flatMap(entity => entity?.owners ?? []),
        ...terms.map(term => term.person_ref),
        ...watching,
      ],
      muted,
    };
  }

  /**
   * Who hears of a new question: catalysts, people who offered help with such
   * things, and whoever watches. The owners hear of it where there are neither
   * catalysts nor helpers; otherwise only if nobody replies for long.
   */
  async ofQuestion(
    entityRefs: string[],
    question: { id: string; title: string },
  ): Promise<Listeners> {
    const { id, title } = question;
    const [terms, offers, carried, { watching, muted }] = await Promise.all([
      this.#termsOf(entityRefs),
      helpersOf(this.#knex, entityRefs),
      labelsOn(this.#knex, [id]),
      this.#watchersOf(entityRefs),
    ]);
    const labels = (carried.get(id) ?? []).map(label => label.name);
    const helpers = offers
      .filter(
        offer =>
          topicsOf(offer).length === 0 ||
          topicsOf(offer).some(topic =>
            isAboutTopic({ text: title, labels }, topic),
          ),
      )
      .map(offer => offer.person_ref);
    const quiet = await mutedAmong(this.#knex, helpers);
    const first = [
      ...terms.map(term => term.person_ref),
      ...helpers.filter(helper => !quiet.has(helper)),
    ];
    const seen = first.length > 0 ? [] : await this.#look(entityRefs);
    const owners = seen.flatMap(entity => entity?.owners ?? []);
    return { refs: [...owners, ...first, ...watching], muted };
  }

  /** The owners of some entities, but those who do not want to hear of them. */
  async ownersOf(entityRefs: string[]): Promise<Listeners> {
    const [seen, { muted }] = await Promise.all([
      this.#look(entityRefs),
      this.#watchersOf(entityRefs),
    ]);
    return { refs: seen.flatMap(entity => entity?.owners ?? []), muted };
  }

  /** The same for their catalysts. */
  async catalystsOf(entityRefs: string[]): Promise<Listeners> {
    const [terms, { muted }] = await Promise.all([
      this.#termsOf(entityRefs),
      this.#watchersOf(entityRefs),
    ]);
    return { refs: terms.map(term => term.person_ref), muted };
  }

  /**
   * Whoever may do something because they lead some entities now: their owners,
   * and their catalysts where that is left to them.
   */
  async leadersOf(
    entityRefs: string[],
    right: CatalystRight,
  ): Promise<Listeners> {
    const [{ refs, muted }, terms] = await Promise.all([
      this.ownersOf(entityRefs),
      this.catalystsMay[right] ? this.#termsOf(entityRefs) : [],
    ]);
    return { refs: [...refs, ...terms.map(term => term.person_ref)], muted };
  }

  /**
   * Who decides on something somebody wrote: those who lead but not its author,
   * and the administrators where nobody else may be left.
   */
  async moderatorsOf(entityRefs: string[], author: string): Promise<Listeners> {
    const [leaders, [writer]] = await Promise.all([
      this.leadersOf(entityRefs, 'moderate'),
      this.#look([author]),
    ]);
    const own = [author, ...(writer?.memberOf ?? [])];
    const others = leaders.refs.filter(ref => !own.includes(ref));
    return {
      refs: [
        ...leaders.refs,
        ...(others.length > 0 ? [] : this.#administrators),
      ],
      muted: [...leaders.muted, author],
    };
  }

  /** Who reported what a case is about. */
  async reportersOf(caseId: string): Promise<Listeners> {
    return { refs: await reportersOf(this.#knex, caseId), muted: [] };
  }

  /** Whoever watches a thread. */
  async ofThread(id: string): Promise<Listeners> {
    const { watching, muted } = await watchersOf(this.#knex, threadTarget(id));
    return { refs: watching, muted };
  }

  /** Whoever watches a thread or voted for it: those who want it. */
  async wanting(id: string): Promise<Listeners> {
    const [{ refs, muted }, voters] = await Promise.all([
      this.ofThread(id),
      votersOf(this.#knex, id),
    ]);
    return { refs: [...refs, ...voters], muted };
  }

  /** Whoever may vote in an election. */
  async ofRoll(electionId: string): Promise<Listeners> {
    return { refs: await peopleOnRoll(this.#knex, electionId), muted: [] };
  }

  /** The same while voting is open: all, or those who have not voted by name. */
  async ofVoting(electionId: string, all: boolean): Promise<Listeners> {
    const refs = await peopleToRemind(this.#knex, { electionId, all });
    return { refs, muted: [] };
  }

  /**
   * Whoever comes to an event, or may, or waits for a place: to the occurrence of
   * a day, or to any that is not over.
   */
  async ofEvent(id: string, day?: string): Promise<Listeners> {
    const one = day && (await findOccurrence(this.#knex, id, day));
    return {
      refs: await expectedAt(
        this.#knex,
        one ? { occurrenceId: one.id } : { eventId: id, now: this.#clock() },
      ),
      muted: [],
    };
  }

  /** Whoever comes to a hackathon, or may, or is in one of its teams. */
  async ofHackathon(occurrenceId: string): Promise<Listeners> {
    const [guests, members] = await Promise.all([
      expectedAt(this.#knex, { occurrenceId }),
      membersAt(this.#knex, occurrenceId),
    ]);
    return { refs: [...new Set([...guests, ...members])], muted: [] };
  }

  /** Whoever comes to an occurrence, or may, and wants to be reminded. */
  async toRemind(eventId: string, occurrenceId: string): Promise<Listeners> {
    const [refs, muted] = await Promise.all([
      expectedAt(this.#knex, { occurrenceId }),
      mutedFor(this.#knex, eventId),
    ]);
    return { refs, muted };
  }

  /** Whoever wants to know what is left of an occurrence. */
  async ofMaterials(occurrenceId: string): Promise<Listeners> {
    const [came, wished] = await Promise.all([
      expectedAt(this.#knex, { occurrenceId }),
      wishesFor(this.#knex, occurrenceId),
    ]);
    return { refs: [...new Set([...came, ...wished])], muted: [] };
  }

  /**
   * The catalysts of some entities: by a term on them or on the systems and
   * domains above them, or by the files of these.
   */
  async #termsOf(entityRefs: string[]): Promise<{ person_ref: string }[]> {
    const wholes = await wholesAbove(
      async refs => (await this.#look(refs)).flatMap(seen => seen ?? []),
      entityRefs,
    );
    const places = [...entityRefs, ...wholes.filter(handsDown)];
    const [terms, seen] = await Promise.all([
      runningTerms(this.#knex, {
        entityRefs: places,
        today: dayOf(this.#clock()),
      }),
      this.#look(places),
    ]);
    const declared = seen.flatMap(entity => entity?.declaredCatalysts ?? []);
    return [...terms, ...declared.map(person => ({ person_ref: person }))];
  }

  async #watchersOf(
    entityRefs: string[],
  ): Promise<{ watching: string[]; muted: string[] }> {
    const watches = await Promise.all(
      entityRefs.map(ref => watchersOf(this.#knex, entityTarget(ref))),
    );
    return {
      watching: watches.flatMap(watch => watch.watching),
      muted: watches.flatMap(watch => watch.muted),
    };
  }

  async #look(refs: string[]): Promise<Array<SeenEntity | undefined>> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    return this.#catalog.byRefs(refs, credentials);
  }
}
