import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  labelKey,
  limits,
  type AnswerOf,
  type labelRoutes,
  type LabelColor,
  type LabelView,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { holdName } from '../../database/holdName';
import { newId } from '../../database/ids';
import { recordEvent } from '../../outbox/store';
import type { ScopeResolver } from '../../viewer/resolveScope';
import { assertAllowed } from '../../viewer/verdict';
import type { Viewer } from '../../viewer/Viewer';
import { wholesOf } from '../../viewer/wholesOf';
import { about } from '../about';
import { mayKeepLabels, threadVerdicts } from '../policy';
import type { ThreadReader } from '../ThreadReader';
import type { ThreadService } from '../ThreadService';
import { changeLabelsOn } from './changeLabelsOn';
import { labelsFor } from './labelsFor';
import {
  countLabels,
  deleteLabel,
  findLabel,
  insertLabel,
  isNameTaken,
  labelsOf,
  updateLabel,
  type LabelRow,
} from './store/labels';

interface NewLabel {
  entityRef: string;
  name: string;
  color: LabelColor;
  description?: string;
}

/** Labels of entities, and which of them stand on which threads. */
export class LabelService {
  readonly #knex: Knex;
  readonly #scopes: ScopeResolver;
  readonly #reader: ThreadReader;
  readonly #threads: ThreadService;

  constructor(options: {
    knex: Knex;
    scopes: ScopeResolver;
    reader: ThreadReader;
    threads: ThreadService;
  }) {
    this.#knex = options.knex;
    this.#scopes = options.scopes;
    this.#reader = options.reader;
    this.#threads = options.threads;
  }

  async list(viewer: Viewer, scopeText: string) {
    const { scope, entityRefs } = await this.#scopes.resolve(viewer, scopeText);
    const root = scope.of === 'platform' ? undefined : scope.entityRef;
    return this.among(viewer, root, entityRefs);
  }

  /**
   * The labels of entities that the viewer is known to see, and of what the
   * root of their scope is a part of.
   */
  async among(
    viewer: Viewer,
    root: string | undefined,
    entityRefs: string[],
  ): Promise<AnswerOf<typeof labelRoutes.listLabels>> {
    const above = root ? await wholesOf(viewer, root) : [];
    const rows = await labelsOf(this.#knex, [
      ...new Set([...entityRefs, ...above]),
    ]);
    return {
      items: rows.map(row => present(viewer, row)),
      can: {
        create: root !== undefined && mayKeepLabels(viewer, root).allowed,
      },
      entities: viewer.entitiesOf(rows.map(row => row.entity_ref)),
    };
  }

  async create(viewer: Viewer, input: NewLabel) {
    const entity = await viewer.seeOne(input.entityRef);
    assertAllowed(mayKeepLabels(viewer, entity.ref));
    const row: LabelRow = {
      id: newId(viewer.now),
      entity_ref: entity.ref,
      name: input.name,
      name_key: labelKey(input.name),
      color: input.color,
      description: input.description ?? '',
      created_at: viewer.now,
    };
    await this.#knex.transaction(async tx => {
      await holdName(tx, `labels of ${entity.ref}`);
      if ((await countLabels(tx, entity.ref)) >= limits.labels.max) {
        throw new ConflictError(
          `entityRef: has ${limits.labels.max} labels already, which is all it can have`,
        );
      }
      if (!(await insertLabel(tx, row))) throw nameTaken();
    });
    return { label: present(viewer, row) };
  }

  async change(
    viewer: Viewer,
    id: string,
    changes: { name?: string; color?: LabelColor; description?: string },
  ) {
    const { name, color, description } = changes;
    if ([name, color, description].every(change => change === undefined)) {
      throw new InputError('body: must change something about the label');
    }
    const before = await this.#see(viewer, id);
    assertAllowed(mayKeepLabels(viewer, before.entity_ref));
    await this.#knex.transaction(async tx => {
      await holdName(tx, `labels of ${before.entity_ref}`);
      const row = await findLabel(tx, id);
      if (!row) throw noLabel(id);
      const name_key = name === undefined ? row.name_key : labelKey(name);
      if (await isNameTaken(tx, { ...row, name_key })) throw nameTaken();
      await updateLabel(tx, id, {
        name: name ?? row.name,
        name_key,
        color: color ?? row.color,
        description: description ?? row.description,
      });
    });
    return { label: present(viewer, await this.#see(viewer, id)) };
  }

  async delete(viewer: Viewer, id: string): Promise<void> {
    const row = await this.#see(viewer, id);
    assertAllowed(mayKeepLabels(viewer, row.entity_ref));
    await this.#knex.transaction(tx => deleteLabel(tx, id));
  }

  /** Puts labels on a thread and takes others off. */
  async labelThread(
    viewer: Viewer,
    id: string,
    changes: { add?: string[]; remove?: string[] },
  ) {
    const before = await this.#reader.see(viewer, id);
    assertAllowed(threadVerdicts(viewer, before).label);
    const possible = await labelsFor(this.#knex, viewer, before.entity_ref);
    await this.#threads.holding(viewer, id, async (tx, thread) => {
      assertAllowed(threadVerdicts(viewer, thread).label);
      await changeLabelsOn(tx, id, {
        add: changes.add ?? [],
        remove: changes.remove ?? [],
        possible,
        field: 'add',
      });
      await recordEvent(tx, viewer, {
        ...about(viewer, thread),
        type: 'thread.labelled',
      });
    });
    return this.#reader.one(viewer, id);
  }

  async #see(viewer: Viewer, id: string): Promise<LabelRow> {
    const row = await findLabel(this.#knex, id);
    if (row) await viewer.see([row.entity_ref]);
    if (!row || !viewer.sees(row.entity_ref)) throw noLabel(id);
    return row;
  }
}

function present(viewer: Viewer, row: LabelRow): LabelView {
  return {
    id: row.id,
    name: row.name,
    color: row.color,
    entityRef: row.entity_ref,
    description: row.description,
    can: { change: mayKeepLabels(viewer, row.entity_ref).allowed },
  };
}

function noLabel(id: string): NotFoundError {
  return new NotFoundError(`There is no label '${id}'`);
}

function nameTaken(): ConflictError {
  return new ConflictError('name: another label of this entity has it');
}
