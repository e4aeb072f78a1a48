import type { Id } from '../../core/base/id.ts';
import type { Self, StoredFact } from './database.ts';

/**
 * What is unsent, a second time, beside the databases: a browser that needs room throws all databases and files of an app
 * away at once, and leaves this. A worker cannot reach it.
 */
export interface Spare {
  readonly self: Self;
  readonly facts: readonly StoredFact[];
}

/** Letters; a browser gives five millions, and half-typed forms want some too. */
const MOST = 3_000_000;
const SELF = 'self';

const isHere = typeof localStorage !== 'undefined';
const keyOf = (name: string, what: string): string => `paodian-spare ${name} ${what}`;

/** Of the open work: which facts lie here, under which number, and how long each is. */
let of: string | null = null;
let held = new Map<Id, { readonly dseq: number; readonly length: number }>();

/** From now on what is unsent is that of this database; of nobody: null. */
export function openSpare(name: string | null): void {
  of = isHere ? name : null;
  held = new Map(textsOf(of).map((text) => [factOf(text).id, { dseq: factOf(text).dseq, length: text.length }]));
}

const factOf = (text: string): StoredFact => JSON.parse(text) as StoredFact;

function textsOf(name: string | null): string[] {
  if (name === null) return [];
  const [prefix, self] = [keyOf(name, ''), keyOf(name, SELF)];
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix) && key !== self);
  return keys.map((key) => localStorage.getItem(key)!);
}

export function spareSelf(self: Self): void {
  if (of !== null) put(SELF, JSON.stringify(self));
}

/** Facts come when they are kept, and go when the server has answered for them. */
export function spareFacts(facts: readonly StoredFact[]): void {
  if (of === null) return;
  const unsent = new Map(facts.flatMap((f) => (f.ack === null ? [[f.id, f]] : [])));
  for (const id of held.keys()) if (!unsent.has(id)) drop(id);
  let length = 0;
  for (const one of held.values()) length += one.length;
  for (const [id, fact] of unsent) {
    if (held.get(id)?.dseq === fact.dseq) continue;
    const text = JSON.stringify(fact);
    length += text.length;
    // The room is bounded, and what lies in the database is not less safe for it.
    if (length > MOST || !put(id, text)) return;
    held.set(id, { dseq: fact.dseq, length: text.length });
  }
}

function put(what: string, text: string): boolean {
  try {
    localStorage.setItem(keyOf(of!, what), text);
    return true;
  } catch {
    return false;
  }
}

function drop(id: Id): void {
  localStorage.removeItem(keyOf(of!, id));
  held.delete(id);
}

/** What lies here of this database; null when there is nothing. */
export function readSpare(name: string): Spare | null {
  const self = isHere ? localStorage.getItem(keyOf(name, SELF)) : null;
  if (self === null) return null;
  const facts = textsOf(name).map(factOf);
  return { self: JSON.parse(self) as Self, facts: facts.sort((a, b) => a.dseq - b.dseq) };
}
