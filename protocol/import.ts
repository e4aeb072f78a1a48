/** The import of an organisation's own files, as the desk sees it. */
import type { Id } from '../core/base/id.ts';
import type { Instant } from '../core/base/instant.ts';

/** The files that can come in, in the order in which they need each other. */
export const IMPORT_KINDS = [
  'people',
  'products',
  'prices',
  'outlets',
  'contacts',
  'routes',
  'material',
  'must-stock',
  'agreements',
  'schemes',
  'targets',
  'focus',
] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export interface RowIssue {
  /** Row of the sheet as a spreadsheet numbers it; the heading is 1. */
  readonly row: number;
  /** Heading of the column; null where the row as a whole is meant. */
  readonly column: string | null;
  readonly code: string;
  /** The reason in the reader's language. */
  readonly message: string;
  /** What stands in the cell; of a whole row its code. */
  readonly value: string | null;
  /** False for a remark: the row comes in. */
  readonly isRefusal: boolean;
}

export const IMPORT_STATES = ['reading', 'checked', 'applying', 'applied', 'failed'] as const;

/** GET /v1/imports/:id, and each of GET /v1/imports */
export interface ImportRun {
  readonly id: Id;
  readonly kind: ImportKind;
  readonly file: string;
  readonly state: (typeof IMPORT_STATES)[number];
  /** Rows read so far, and in all once known. */
  readonly done: number;
  readonly total: number | null;
  readonly fresh: number;
  readonly changed: number;
  readonly same: number;
  readonly refused: number;
  /** Remarks and the first refused rows, at most 500 together; none in the list of imports. */
  readonly issues: readonly RowIssue[];
  /** Why nothing could be read: a code and a sentence. */
  readonly failure: { readonly code: string; readonly message: string } | null;
  readonly startedAt: Instant;
}
