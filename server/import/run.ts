import type { Id } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { ImportKind, ImportRun } from '../../protocol/import.ts';
import type { Transaction } from '../postgres/transaction.ts';
import type { Issue } from './parse.ts';
import { say, type Language } from './words.ts';

export const ISSUES_SHOWN = 500;

/** What is known of an import once its file was read. */
export interface Report {
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

export const NOTHING_YET: Report = {
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

export interface Run {
  readonly id: Id;
  readonly kind: ImportKind;
  readonly file: string;
  readonly state: ImportRun['state'];
  readonly startedAt: Instant;
  readonly report: Report;
}

/** An import that this server is busy with. */
export interface Live {
  readonly run: Id;
  readonly doing: 'reading' | 'applying';
  done: number;
}

const COLUMNS = 'id, kind, file, state, started_at as "startedAt"';

export const readRun = (tx: Transaction, id: Id): Promise<Run | undefined> =>
  tx.row<Run>(`select ${COLUMNS}, report from import_run where tenant = $1 and id = $2`, tx.tenant, id);

/** The last imports, without their issues. */
export const readRuns = (tx: Transaction): Promise<Run[]> =>
  tx.rows<Run>(
    `select ${COLUMNS}, report || '{"issues": []}' as report from import_run where tenant = $1 order by started_at desc, id desc limit 50`,
    tx.tenant,
  );

/**
 * A run as the desk sees it. It has ended when nobody is busy with it any more, so that the next can begin by then.
 * [I22] One that is still to be read and that nobody reads was cut off, and says so.
 */
export function shown({ report, ...run }: Run, live: Live | undefined, language: Language): ImportRun {
  const doing = live?.run === run.id ? live.doing : null;
  const { fingerprint: _, failure, issues, ...counts } = doing === 'reading' ? NOTHING_YET : report;
  const isLost = run.state === 'reading' && doing === null;
  const told = isLost ? { code: 'interrupted', details: {} } : failure;
  return {
    ...run,
    ...counts,
    state: doing ?? (isLost ? 'failed' : run.state),
    done: doing === 'reading' ? live!.done : counts.done,
    failure: told && { code: told.code, message: say(language, told.code, told.details) },
    issues: issues.map(({ details, ...issue }) => ({ ...issue, message: say(language, issue.code, details) })),
  };
}
