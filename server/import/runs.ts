import { createHash } from 'node:crypto';
import { CHINA, dayOf } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import type { ImportKind, ImportRun } from '../../protocol/import.ts';
import type { Hands } from '../hands.ts';
import { emit } from '../postgres/book.ts';
import { inTransaction, type Mode, type Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session/session.ts';
import { checkRows, type Checked } from './check.ts';
import type { Desk, Prepared } from './kind.ts';
import { KINDS } from './kinds.ts';
import { Unreadable } from './limits.ts';
import { parseFile, type Parsed } from './parse.ts';
import { Readers } from './read.ts';
import { collectRefused, type RefusedRows } from './refused-rows.ts';
import { ISSUES_SHOWN, NOTHING_YET, readRun, readRuns, shown, type Live, type Report, type Run } from './run.ts';
import { Uploads } from './uploads.ts';
import type { Language } from './words.ts';

const NOTHING_PREPARED: Prepared = new Map();

/** The imports of a server. [I15] One at a time in an organisation; what is under way is known here and nowhere else. */
export class Runs {
  readonly #hands: Hands;
  readonly #uploads: Uploads;
  readonly #readers = new Readers();
  readonly #live = new Map<Id, Live>();

  constructor(hands: Hands) {
    this.#hands = hands;
    this.#uploads = new Uploads(hands);
  }

  /** Begins to read a file; `read` tells how far it is. */
  async start(session: Session, kind: ImportKind, file: string, bytes: Uint8Array): Promise<Id> {
    const id = this.#hands.newId();
    const live = this.#begin(session.tenant, id, 'reading');
    try {
      await this.#uploads.keep(id, bytes);
      await inTransaction(this.#hands.pool, session.tenant, (tx) =>
        tx.rows(
          `insert into import_run (tenant, id, person, kind, file, sha256, state, started_at, report) values ($1, $2, $3, $4, $5, $6, 'reading', $7, $8)`,
          session.tenant,
          id,
          session.person,
          kind,
          file,
          createHash('sha256').update(bytes).digest('hex'),
          this.#hands.now(),
          NOTHING_YET,
        ),
      );
    } catch (error) {
      this.#live.delete(session.tenant);
      throw error;
    }
    void this.#dryRun(session, id, kind, bytes, live).finally(() => this.#live.delete(session.tenant));
    return id;
  }

  async #dryRun(session: Session, id: Id, kind: ImportKind, bytes: Uint8Array, live: Live): Promise<void> {
    try {
      const parsed = await parseFile(this.#readers, kind, bytes, (done) => {
        live.done = done;
      });
      const { changes: _, issues, ...counts } = await this.#checked(session, kind, parsed);
      const refused = issues.filter((issue) => issue.isRefusal);
      if (refused.length > 0)
        await this.#uploads.keepRefused(id, await collectRefused(this.#readers, kind, bytes, refused));
      await this.#note(session.tenant, id, 'checked', {
        ...counts,
        done: parsed.total,
        total: parsed.total,
        refused: refused.length,
        issues: issues.slice(0, ISSUES_SHOWN),
        failure: null,
      });
    } catch (error) {
      const failure =
        error instanceof Unreadable
          ? { code: error.message, details: error.details }
          : { code: 'internal', details: {} };
      if (failure.code === 'internal') this.#hands.log.error({ err: error as Error, run: id }, 'import failed');
      await this.#uploads
        .drop(id)
        .then(() => this.#note(session.tenant, id, 'failed', { ...NOTHING_YET, failure }))
        .catch((err: unknown) => this.#hands.log.error({ err }, 'import not noted'));
    }
  }

  /** Everything that was shown, in one transaction; [I9] refused when the organisation is no longer what was shown. */
  async apply(session: Session, id: Id): Promise<void> {
    const { tenant } = session;
    const { kind, state, report } = await this.#run(tenant, id);
    if (state !== 'checked') throw new Refused('conflict');
    this.#begin(tenant, id, 'applying');
    try {
      const bytes = await this.#uploads.read(id);
      if (!bytes) throw new Refused('preview-again');
      const importer = KINDS[kind];
      const parsed = await parseFile(this.#readers, kind, bytes, () => {});
      const asShown = ({ changes, fingerprint }: Checked): Checked['changes'] => {
        if (fingerprint !== report.fingerprint) throw new Refused('preview-again');
        return changes;
      };
      const prepared = importer.prepare
        ? await importer.prepare(asShown(await this.#checked(session, kind, parsed)))
        : NOTHING_PREPARED;
      await this.#patiently(tenant, 'read write', async (tx) => {
        // Two servers must not both find the run unapplied.
        const locked = await tx.row(
          `select 1 from import_run where tenant = $1 and id = $2 and state = 'checked' for update`,
          tenant,
          id,
        );
        if (!locked) throw new Refused('conflict');
        // A visit that comes in meanwhile changes the outlet's body; it waits until we are through.
        if (kind === 'outlets' || kind === 'contacts')
          await tx.rows('select 1 from outlet where tenant = $1 order by id for no key update', tenant);
        const desk = await this.#desk(tx, session);
        const changes = asShown(await checkRows(tx, kind, parsed, desk));
        await tx.rows(`update import_run set state = 'applied' where tenant = $1 and id = $2`, tenant, id);
        if (changes.length > 0) await emit(tx, await importer.write(tx, changes, desk, prepared));
      });
      await this.#uploads.drop(id);
    } finally {
      this.#live.delete(tenant);
    }
  }

  async read(tenant: Id, id: Id, language: Language): Promise<ImportRun> {
    // Asked before the row: a run that ends between the two is still under way, not cut off.
    const live = this.#live.get(tenant);
    return shown(await this.#run(tenant, id), live, language);
  }

  async list(tenant: Id, language: Language): Promise<ImportRun[]> {
    const live = this.#live.get(tenant);
    const runs = await inTransaction(this.#hands.pool, tenant, readRuns, 'read only');
    return runs.map((run) => shown(run, live, language));
  }

  /** The rows that stayed outside. */
  async refused(tenant: Id, id: Id): Promise<RefusedRows> {
    await this.#run(tenant, id);
    const rows = await this.#uploads.refused(id);
    if (!rows) throw new Refused('not-found');
    return rows;
  }

  async #run(tenant: Id, id: Id): Promise<Run> {
    const run = await inTransaction(this.#hands.pool, tenant, (tx) => readRun(tx, id), 'read only');
    if (!run) throw new Refused('not-found');
    return run;
  }

  #begin(tenant: Id, run: Id, doing: Live['doing']): Live {
    if (this.#live.has(tenant)) throw new Refused('import-running');
    const live = { run, doing, done: 0 };
    this.#live.set(tenant, live);
    return live;
  }

  #checked(session: Session, kind: ImportKind, parsed: Parsed): Promise<Checked> {
    return this.#patiently(session.tenant, 'read only', async (tx) =>
      checkRows(tx, kind, parsed, await this.#desk(tx, session)),
    );
  }

  // 200,000 rows take longer than a transaction of a request may, and between two statements as well.
  #patiently<T>(tenant: Id, mode: Mode, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return inTransaction(
      this.#hands.pool,
      tenant,
      async (tx) => {
        await tx.rows(
          `select set_config(name, '600s', true) from unnest(array['statement_timeout', 'idle_in_transaction_session_timeout']) as name`,
        );
        return work(tx);
      },
      mode,
    );
  }

  async #note(tenant: Id, id: Id, state: ImportRun['state'], report: Report): Promise<void> {
    await inTransaction(this.#hands.pool, tenant, (tx) =>
      tx.rows('update import_run set state = $3, report = $4 where tenant = $1 and id = $2', tenant, id, state, report),
    );
  }

  async #desk(tx: Transaction, { person, role }: Session): Promise<Desk> {
    const zone = await tx.row<{ zone: string }>(
      `select body->>'zone' as zone from organisation where tenant = $1`,
      tx.tenant,
    );
    const at = this.#hands.now();
    return { person, role, at, today: dayOf(at, zone?.zone ?? CHINA) };
  }
}
