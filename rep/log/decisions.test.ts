import { expect, test } from 'vitest';
import { instant } from '../../core/base/instant.ts';
import type { StoredFact } from '../work/database.ts';
import { asideOf, decidedOn, needsEye, type Decisions } from './decisions.ts';

const fact = (id: string, status: 'applied' | 'quarantined' | null): Pick<StoredFact, 'id' | 'ack'> => ({
  id,
  ack: status && { epoch: 1, seq: 1, status, code: null, at: instant('2026-11-24T01:00:00.000Z') },
});
const decisions: Decisions = new Map(
  (['applied', 'rejected'] as const).map((status) => [status, { fact: status, status, code: null, note: '' }]),
);

test('[G6] a fact that was set aside waits for a person, until one has taken it in or turned it down', () => {
  const aside = (id: string) => asideOf(fact(id, 'quarantined'), decisions);
  expect([aside('other'), aside('applied'), aside('rejected')]).toEqual(['waits', 'applied', 'rejected']);
  expect([asideOf(fact('other', 'applied'), decisions), asideOf(fact('other', null), decisions)]).toEqual([null, null]);
});

test('[G6] what waits needs attention, and what was turned down does until the rep has read why', () => {
  const needs = (id: string, read: string[] = []) => needsEye(fact(id, 'quarantined'), decisions, read);
  expect([needs('other'), needs('applied'), needs('rejected')]).toEqual([true, false, true]);
  expect([needs('other', ['other']), needs('rejected', ['rejected'])]).toEqual([true, false]);
  expect(needsEye(fact('rejected', 'applied'), decisions, [])).toBe(false);
});

test('[G9] what was decided stays with the fact when the book that told it is gone', () => {
  const [waiting, taken, turnedDown] = ['other', 'applied', 'rejected'].map(
    (id) => fact(id, 'quarantined') as StoredFact,
  ) as [StoredFact, StoredFact, StoredFact];
  const kept = decidedOn([waiting, taken, turnedDown, fact('applied', 'applied') as StoredFact], decisions);
  expect(kept.map(({ id }) => id)).toEqual(['applied', 'rejected']);
  expect(kept.map((one) => asideOf(one, new Map()))).toEqual(['applied', 'rejected']);
  expect(asideOf(waiting, new Map())).toBe('waits');
  expect(decidedOn(kept, decisions)).toEqual([]);
});
