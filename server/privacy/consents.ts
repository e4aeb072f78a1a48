import type { Id } from '../../core/base/id.ts';
import { instantOf, millisecondsOf, type Instant } from '../../core/base/instant.ts';
import { laterAnswer, type Consent, type ConsentAnswered } from '../../core/privacy/consent.ts';
import type { DocChange } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';

/** What a person answered that holds; null before he was asked. */
export async function consentOf(tx: Transaction, person: Id): Promise<Consent | null> {
  const row = await tx.row<Omit<Consent, 'kind'>>(
    `select person, consent, answer, text, at from consent_answer
     where tenant = $1 and person = $2 order by at desc, received_at desc limit 1`,
    tx.tenant,
    person,
  );
  return row ? { kind: 'consent-answered', ...row } : null;
}

export interface ToldConsent {
  /** Of the fact. */
  readonly id: Id;
  readonly fact: ConsentAnswered;
}

/** Writes each answer, and gives back what holds now as the book has it. */
export async function saveConsents(
  tx: Transaction,
  person: Id,
  told: readonly ToldConsent[],
  now: Instant,
): Promise<DocChange[]> {
  if (told.length === 0) return [];
  const before = await consentOf(tx, person);
  await tx.rows(
    `insert into consent_answer (tenant, id, person, consent, answer, text, at, received_at)
     select $1, c.id, $2, c.consent, c.answer, c.text, c.at, $4 from jsonb_to_recordset($3::jsonb)
       as c (id uuid, consent text, answer text, text int, at timestamptz)
     on conflict do nothing`,
    tx.tenant,
    person,
    told.map(({ id, fact }) => ({ id, ...fact })),
    now,
  );
  const holds = told.reduce<Consent | null>((known, { fact }) => laterAnswer(known, { person, ...fact }), before);
  // Written in one way, wherever it was read from: a document is the same as one made anew.
  return [
    { e: 'consent', id: person, s: `r:${person}`, b: holds && { ...holds, at: instantOf(millisecondsOf(holds.at)) } },
  ];
}
