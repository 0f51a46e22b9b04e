import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  limits,
  type ThreadDetail,
} from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import { newId } from '../../database/ids';
import type { Links } from '../../links';
import { recordEvent } from '../../outbox/store';
import { assertAllowed } from '../../viewer/verdict';
import type { Viewer } from '../../viewer/Viewer';
import { about } from '../about';
import { moveWithin } from '../stand/changeStatus';
import { whomToAsk } from '../stand/whomToAsk';
import { seesThread, threadVerdicts } from '../policy';
import { findThread } from '../store/findThread';
import { listMoves } from '../store/moves';
import type { FullThreadRow } from '../tables';
import type { ThreadReader } from '../ThreadReader';
import type { ThreadService } from '../ThreadService';
import type { LinkProviders } from './LinkProviders';
import type { LinkRefresher } from './LinkRefresher';
import { mayRemoveLink, openProposal } from './policy';
import { readTarget, type Target } from './readTarget';
import { reasonFor } from './reasonFor';
import {
  deleteLink,
  findLink,
  insertLink,
  linksOf,
  updateLink,
} from './store/links';
import type { LinkRow } from './tables';

/** Changes what threads link to, and says whether that makes them shipped. */
export class LinkService {
  readonly #knex: Knex;
  readonly #reader: ThreadReader;
  readonly #threads: ThreadService;
  readonly #links: Links;
  readonly #providers: LinkProviders;
  readonly #refresher: LinkRefresher;

  constructor(options: {
    knex: Knex;
    reader: ThreadReader;
    threads: ThreadService;
    links: Links;
    providers: LinkProviders;
    refresher: LinkRefresher;
  }) {
    this.#knex = options.knex;
    this.#reader = options.reader;
    this.#threads = options.threads;
    this.#links = options.links;
    this.#providers = options.providers;
    this.#refresher = options.refresher;
  }

  async add(
    viewer: Viewer,
    threadId: string,
    input: { address: string; title?: string },
  ): Promise<ThreadDetail> {
    const thread = await this.#reader.see(viewer, threadId);
    // Who may not link is not told what is there.
    assertAllowed(threadVerdicts(viewer, thread).link);
    const target = readTarget(input.address, {
      links: this.#links,
      providers: this.#providers,
    });
    await this.#assertSeen(viewer, threadId, target);
    const id = newId(viewer.now);
    let isNew = false;
    await this.#threads.holding(viewer, threadId, async (tx, held) => {
      assertAllowed(threadVerdicts(viewer, held).link);
      const links = await linksOf(tx, threadId);
      if (links.some(link => link.key === target.key)) return;
      if (links.length >= limits.links.max) {
        throw new ConflictError(
          `address: a thread has at most ${limits.links.max} links; remove one first`,
        );
      }
      await insertLink(tx, {
        ...target,
        id,
        thread_id: threadId,
        title: (target.kind === 'document' && input.title) || null,
        provider: target.provider ?? null,
        added_by: viewer.ref,
        added_role: viewer.roleFor(held.entity_ref),
        added_at: viewer.now,
        look_at: target.provider ? viewer.now : null,
      });
      await this.#record(tx, viewer, held);
      isNew = true;
    });
    if (isNew && target.provider && !viewer.quiet) this.#refresher.want([id]);
    return this.#reader.get(viewer, threadId);
  }

  async remove(
    viewer: Viewer,
    threadId: string,
    linkId: string,
  ): Promise<ThreadDetail> {
    await this.#threads.holding(viewer, threadId, async (tx, thread) => {
      const link = await this.#find(tx, threadId, linkId);
      assertAllowed(mayRemoveLink(viewer, thread, link));
      await deleteLink(tx, linkId);
      await this.#record(tx, viewer, thread);
    });
    return this.#reader.get(viewer, threadId);
  }

  /** Ships the thread, because what the link leads to is done. */
  async confirm(
    viewer: Viewer,
    threadId: string,
    linkId: string,
  ): Promise<ThreadDetail> {
    await this.#threads.holding(viewer, threadId, async (tx, thread) => {
      const link = await this.#answer(tx, viewer, thread, {
        linkId,
        proposal: 'confirmed',
      });
      await moveWithin(tx, viewer, thread, {
        status: 'shipped',
        reason: reasonFor(link),
      });
      await recordEvent(tx, viewer, {
        ...about(viewer, thread),
        type: 'thread.moved',
        to: 'shipped',
        asks: whomToAsk(viewer, thread, 'shipped'),
      });
    });
    return this.#reader.get(viewer, threadId);
  }

  /** Says that there is more to do. */
  async dismiss(
    viewer: Viewer,
    threadId: string,
    linkId: string,
  ): Promise<ThreadDetail> {
    await this.#threads.holding(viewer, threadId, async (tx, thread) => {
      await this.#answer(tx, viewer, thread, { linkId, proposal: 'dismissed' });
      await this.#record(tx, viewer, thread);
    });
    return this.#reader.get(viewer, threadId);
  }

  async #answer(
    tx: Knex.Transaction,
    viewer: Viewer,
    thread: FullThreadRow,
    answer: { linkId: string; proposal: 'confirmed' | 'dismissed' },
  ): Promise<LinkRow> {
    assertAllowed(threadVerdicts(viewer, thread).move);
    const link = await this.#find(tx, thread.id, answer.linkId);
    const moves = await listMoves(tx, thread.id);
    if (!openProposal(thread, [link], moves)) {
      throw new ConflictError(
        'Whether this thread is shipped has been decided already',
      );
    }
    await updateLink(tx, link.id, {
      proposal: answer.proposal,
      answered_by: viewer.ref,
      answered_at: viewer.now,
    });
    return link;
  }

  async #find(
    tx: Knex.Transaction,
    threadId: string,
    id: string,
  ): Promise<LinkRow> {
    const link = await findLink(tx, { threadId, id });
    if (!link) throw new NotFoundError(`There is no link '${id}'`);
    return link;
  }

  async #record(
    tx: Knex.Transaction,
    viewer: Viewer,
    thread: FullThreadRow,
  ): Promise<void> {
    await recordEvent(tx, viewer, {
      ...about(viewer, thread),
      type: 'thread.links-changed',
    });
  }

  /** What somebody does not see they do not link to, as if it were not there. */
  async #assertSeen(
    viewer: Viewer,
    threadId: string,
    { kind, target }: Target,
  ): Promise<void> {
    if (kind === 'thread') {
      if (target === threadId) {
        throw new InputError('address: is this very thread');
      }
      const row = await findThread(this.#knex, target);
      if (row) await viewer.see([row.entity_ref]);
      if (!row || !seesThread(viewer, row)) {
        throw new InputError('address: leads to no thread');
      }
    }
    if (kind === 'entity') {
      await viewer.see([target]);
      if (!viewer.sees(target)) {
        throw new InputError('address: leads to no entity');
      }
    }
  }
}
