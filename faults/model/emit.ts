import type { Instant } from '../../core/base/instant.ts';
import type { Body, Doc, Interval, Server } from './server.ts';

export interface DocChange {
  readonly e: string;
  readonly id: string;
  readonly s: string;
  readonly b: Body | null;
}
export interface SubChange {
  readonly person: string;
  readonly s: string;
  readonly sees: boolean;
}
export interface Change {
  readonly docs: readonly DocChange[];
  readonly subs: readonly SubChange[];
}

/** How many numbers a change takes: one for each document and each scope. */
export const numbersOf = ({ docs, subs }: Change): number => lastOfEach(docs).length + subs.length;

const keyOf = (doc: { readonly e: string; readonly id: string }): string => `${doc.e} ${doc.id}`;
const lastOfEach = (docs: readonly DocChange[]): DocChange[] =>
  docs.length < 2 ? [...docs] : [...new Map(docs.map((doc) => [keyOf(doc), doc])).values()];

const isSame = (a: Body | null, b: Body | null): boolean => a === b || (a?.text === b?.text && a?.day === b?.day);

/**
 * Numbers a change after `first` and writes it: the same rules as `emit` of server/postgres/book.ts, whose likeness
 * is proved by likeness-of-book.test.ts.
 */
export function write(server: Server, change: Change, first: number, now: Instant): void {
  let seq = first;
  for (const doc of lastOfEach(change.docs)) putDoc(server, doc, ++seq);
  for (const sub of change.subs.map((one) => ({ ...one, seq: ++seq })).sort((a, b) => Number(a.sees) - Number(b.sees)))
    server.subs = sub.sees ? opened(server.subs, sub) : closed(server.subs, sub, now);
}

function putDoc(server: Server, doc: DocChange, seq: number): void {
  const before = server.docs.get(keyOf(doc)) ?? [];
  const elsewhere = before
    .filter((old) => old.s !== doc.s)
    .map((old): Doc => (old.b ? { ...old, b: null, seq, rev: old.rev + 1 } : old));
  const here = before.find((old) => old.s === doc.s);
  server.docs.set(keyOf(doc), [...elsewhere, written(here, doc, seq)]);
}

function written(here: Doc | undefined, doc: DocChange, seq: number): Doc {
  if (!here) return { ...doc, seq, rev: 1 };
  return isSame(here.b, doc.b) ? here : { ...doc, seq, rev: here.rev + 1 };
}

type Numbered = SubChange & { readonly seq: number };
const isOpen = (of: SubChange) => (old: Interval) => old.to === null && old.person === of.person && old.s === of.s;

const opened = (subs: readonly Interval[], of: Numbered): readonly Interval[] =>
  subs.some(isOpen(of)) ? subs : [...subs, { person: of.person, s: of.s, from: of.seq, to: null, endedAt: null }];

const closed = (subs: readonly Interval[], of: Numbered, now: Instant): readonly Interval[] =>
  subs.map((old) => (isOpen(of)(old) ? { ...old, to: of.seq, endedAt: now } : old));
