import { InputError } from '@backstage/errors';
import type {
  ParsedRequestOf,
  eventContract,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import type { Outbox } from '../outbox/Outbox';
import { recordEvent } from '../outbox/store';
import type { Viewer } from '../viewer/Viewer';
import type { EventReader } from './EventReader';
import { assertMay, holdEvent, meantOne } from './holdEvent';
import { isSeries } from './series/planOf';
import { updateOccurrence } from './store/occurrences';
import { keepOne } from './store/wishes';
import type { OccurrenceRow } from './tables';

type Materials = ParsedRequestOf<typeof eventContract.keep>['body'];

const columns = {
  recording: 'recording_url',
  slides: 'slides_url',
  notes: 'notes',
} as const;
const kinds = ['recording', 'slides', 'notes'] as const;

/** Keeps what people want to hear of an event, and what is left of it. */
export class MaterialService {
  readonly #options: {
    knex: Knex;
    reader: EventReader;
    outbox: Pick<Outbox, 'poke'>;
  };

  constructor(options: {
    knex: Knex;
    reader: EventReader;
    outbox: Pick<Outbox, 'poke'>;
  }) {
    this.#options = options;
  }

  /** Whether somebody is reminded of an event that they go to. */
  async remind(viewer: Viewer, id: string, on: boolean) {
    await holdEvent(this.#options, viewer, id, async tx => {
      const row = { event_id: id, person_ref: viewer.ref };
      await keepOne(tx, 'event_mutes', row, !on);
    });
    return this.#options.reader.get(viewer, id);
  }

  /** Whether somebody is told of a recording, though they do not come. */
  async wish(viewer: Viewer, id: string, wish: { day?: string; on: boolean }) {
    const day = await holdEvent(this.#options, viewer, id, async (tx, held) => {
      const one = await meantOne(tx, held, wish.day);
      const row = { occurrence_id: one.id, person_ref: viewer.ref };
      await keepOne(tx, 'event_wishes', row, wish.on);
      return one.day;
    });
    return this.#options.reader.get(viewer, id, day);
  }

  /** Keeps recording, slides and notes; tells who wants to know of what is new. */
  async keep(viewer: Viewer, id: string, materials: Materials) {
    const { day: asked, ...given } = materials;
    const named = kinds.filter(kind => given[kind] !== undefined);
    if (named.length === 0) {
      throw new InputError('body: must name a recording, slides or notes');
    }
    const { outbox, reader } = this.#options;
    const day = await holdEvent(this.#options, viewer, id, async (tx, held) => {
      const one = await meantOne(tx, held, asked);
      assertMay(viewer, held, 'keep', one);
      const changes: Partial<OccurrenceRow> = Object.fromEntries(
        named.map(kind => [columns[kind], given[kind]]),
      );
      const after = { ...one, ...changes };
      const isThere = kinds.some(kind => after[columns[kind]] !== null);
      await updateOccurrence(tx, one.id, {
        ...changes,
        materials_at: isThere ? viewer.now : null,
      });
      const kept = named.filter(
        kind => one[columns[kind]] === null && after[columns[kind]] !== null,
      );
      const common = {
        room: 'events' as const,
        actor: viewer.ref,
        entityRefs: held.entityRefs,
        subject: id,
        title: one.title,
      };
      await recordEvent(
        tx,
        viewer,
        kept.length > 0
          ? {
              ...common,
              type: 'event.recorded',
              day: isSeries(held.event) ? one.day : undefined,
              occurrence: one.id,
              kept,
            }
          : {
              ...common,
              type: 'event.changed',
              startsAt: new Date(one.starts_at).toISOString(),
              timeZone: held.event.time_zone,
              matters: false,
              day: one.day,
            },
      );
      return one.day;
    });
    outbox.poke();
    return reader.get(viewer, id, day);
  }
}
