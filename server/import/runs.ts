import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CHINA, dayOf } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import { millisecondsOf, type Instant } from '../../core/base/instant.ts';
import type { ImportKind, ImportRun } from '../../protocol/import.ts';
import type { Hands } from '../hands.ts';
import { emit } from '../postgres/book.ts';
import { inTransaction, type Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session/session.ts';
import { checkRows, parseFile, type Issue } from './check.ts';
import type { Desk } from './kind.ts';
import { KINDS } from './kinds.ts';
import { Unreadable } from './limits.ts';
import { say, type Language } from './words.ts';

const ISSUES_KEPT = 10_000;
const ISSUES_SHOWN = 500;
const KEPT_DAYS = 7;

interface Report {
  readonly done: number;
  readonly total: number | null;
  readonly fresh: number;
  readonly changed: number;
  readonly same: number;
  readonly refused: number;
  readonly issues: readonly Issue[];
  readonly failure: { readonly code: string; readonly details: Readonly<Record<string, string>> } | null;
  readonly fingerprint: string | null;
}

const NOTHING_YET: Report = {
  done: 0,
  total: null,
  fresh: 0,
  changed: 0,
  same: 0,
  refused: 0,
  issues: [],
  failure: null,
  fingerprint: null,
};

interface Row {
  readonly id: Id;
  readonly kind: ImportKind;
  readonly file: string;
  readonly state: ImportRun['state'];
  readonly startedAt: Instant;
  readonly report: Report;
}

/** The imports of a server. One at a time in an organisation; what is under way is known here and nowhere else. */
export class Runs {
  readonly #hands: Hands;
  readonly #live = new Map<Id, { readonly run: Id; done: number }>();

  constructor(hands: Hands) {
    this.#hands = hands;
  }

  async start(session: Session, kind: ImportKind, file: string, bytes: Uint8Array): Promise<Id> {
    const id = this.#hands.newId();
    const end = this.#begin(session.tenant, id);
    try {
      await this.#forgetOld();
      await mkdir(this.#folder(id), { recursive: true });
      await writeFile(join(this.#folder(id), 'file'), bytes);
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
      end();
      throw error;
    }
    void this.#check(session, id, kind, bytes).finally(end);
    return id;
  }

  async #check(session: Session, id: Id, kind: ImportKind, bytes: Uint8Array): Promise<void> {
    const live = this.#live.get(session.tenant)!;
    try {
      const parsed = await parseFile(kind, bytes, (done) => {
        live.done = done;
      });
      const checked = await inTransaction(
        this.#hands.pool,
        session.tenant,
        async (tx) => checkRows(tx, kind, parsed, await this.#desk(tx, session)),
        'read only',
      );
      const { changes: _, issues, ...counts } = checked;
      await this.#save(session.tenant, id, 'checked', {
        ...counts,
        done: parsed.total,
        total: parsed.total,
        refused: issues.length,
        issues: [...parsed.remarks, ...issues].slice(0, ISSUES_KEPT),
        failure: null,
      });
    } catch (error) {
      const failure =
        error instanceof Unreadable
          ? { code: error.message, details: error.details }
          : { code: 'internal', details: {} };
      if (failure.code === 'internal') this.#hands.log.error({ err: error as Error, run: id }, 'import failed');
      await this.#save(session.tenant, id, 'failed', { ...NOTHING_YET, failure }).catch((err: unknown) =>
        this.#hands.log.error({ err }, 'import not noted'),
      );
    }
  }

  /** Everything that was shown, in one transaction; [I9] refused when the organisation is no longer what was shown. */
  async apply(session: Session, id: Id): Promise<void> {
    const { tenant } = session;
    const { kind, state, report } = await this.#row(tenant, id);
    if (state !== 'checked') throw new Refused('conflict');
    const end = this.#begin(tenant, id);
    try {
      const bytes = await readFile(join(this.#folder(id), 'file')).catch(() => {
        throw new Refused('preview-again');
      });
      const parsed = await parseFile(kind, bytes, () => {});
      await inTransaction(this.#hands.pool, tenant, async (tx) => {
        // Two imports, or two servers, must not both find the run unapplied.
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
        const { changes, fingerprint } = await checkRows(tx, kind, parsed, desk);
        if (fingerprint !== report.fingerprint) throw new Refused('preview-again');
        await tx.rows(`update import_run set state = 'applied' where tenant = $1 and id = $2`, tenant, id);
        if (changes.length > 0) await emit(tx, await KINDS[kind].write(tx, changes, desk));
      });
    } finally {
      end();
    }
  }

  async read(tenant: Id, id: Id, language: Language): Promise<ImportRun> {
    return this.#shown(tenant, await this.#row(tenant, id), language);
  }

  async list(tenant: Id, language: Language): Promise<ImportRun[]> {
    const rows = await inTransaction(
      this.#hands.pool,
      tenant,
      (tx) => tx.rows<Row>(`${SELECT} order by started_at desc limit 50`, tenant),
      'read only',
    );
    return rows.map((row) => this.#shown(tenant, row, language));
  }

  /** The refused rows with their reasons. */
  async refusals(tenant: Id, id: Id): Promise<readonly Issue[]> {
    return (await this.#row(tenant, id)).report.issues.filter((issue) => issue.code !== 'unknown-column');
  }

  bytesOf(id: Id): Promise<Uint8Array> {
    return readFile(join(this.#folder(id), 'file')).catch(() => {
      throw new Refused('not-found');
    });
  }

  async #row(tenant: Id, id: Id): Promise<Row> {
    const row = await inTransaction(
      this.#hands.pool,
      tenant,
      (tx) => tx.row<Row>(`${SELECT} and id = $2`, tenant, id),
      'read only',
    );
    if (!row) throw new Refused('not-found');
    return row;
  }

  #shown(tenant: Id, { report, ...row }: Row, language: Language): ImportRun {
    const { fingerprint: _, failure, issues, ...counts } = report;
    const live = this.#live.get(tenant);
    const isLive = live?.run === row.id;
    const isLost = row.state === 'reading' && !isLive;
    const told = isLost ? { code: 'interrupted', details: {} } : failure;
    return {
      ...row,
      ...counts,
      state: isLost ? 'failed' : row.state === 'checked' && isLive ? 'applying' : row.state,
      done: row.state === 'reading' && isLive ? live.done : counts.done,
      failure: told && { code: told.code, message: say(language, told.code, told.details) },
      issues: issues
        .slice(0, ISSUES_SHOWN)
        .map(({ details, ...issue }) => ({ ...issue, message: say(language, issue.code, details) })),
    };
  }

  #begin(tenant: Id, run: Id): () => void {
    if (this.#live.has(tenant)) throw new Refused('import-running');
    this.#live.set(tenant, { run, done: 0 });
    return () => void this.#live.delete(tenant);
  }

  async #save(tenant: Id, id: Id, state: ImportRun['state'], report: Report): Promise<void> {
    await inTransaction(this.#hands.pool, tenant, (tx) =>
      tx.rows('update import_run set state = $3, report = $4 where tenant = $1 and id = $2', tenant, id, state, report),
    );
  }

  async #desk(tx: Transaction, session: Session): Promise<Desk> {
    const zone = await tx.row<{ zone: string }>(
      `select body->>'zone' as zone from organisation where tenant = $1`,
      tx.tenant,
    );
    return { person: session.person, today: dayOf(this.#hands.now(), zone?.zone ?? CHINA) };
  }

  #folder(id: Id): string {
    return join(this.#hands.folder, 'imports', id);
  }

  async #forgetOld(): Promise<void> {
    const root = join(this.#hands.folder, 'imports');
    for (const name of await readdir(root).catch(() => [])) {
      const { mtimeMs } = await stat(join(root, name));
      if (millisecondsOf(this.#hands.now()) - mtimeMs > KEPT_DAYS * 86_400_000)
        await rm(join(root, name), { recursive: true, force: true });
    }
  }
}

const SELECT = `select id, kind, file, state, started_at as "startedAt", report from import_run where tenant = $1`;
