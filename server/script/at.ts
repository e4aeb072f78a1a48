import { dayOf, type Day } from '../../core/base/day.ts';
import type { AtDeed } from '../../core/script/life/deeds.ts';
import { allFindings, findingsOf, isEvident } from '../../core/script/life/text.ts';
import type { Evidence } from '../../core/script/lint/evidence.ts';
import { readZone } from '../desk/asking.ts';
import type { Hands } from '../hands.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { readEvidence } from './evidence.ts';
import type { Kept } from './versions.ts';

/** What a text is judged with today. */
export interface Known {
  readonly evidence: readonly Evidence[];
  readonly today: Day;
}

export const knownOn = async (tx: Transaction, hands: Hands): Promise<Known> => ({
  evidence: await readEvidence(tx),
  today: dayOf(hands.now(), await readZone(tx)),
});

/** A version as it stands today. */
export const atOf = ({ state, writers, text }: Kept, { evidence, today }: Known): AtDeed => ({
  state,
  writers,
  findings: allFindings(findingsOf(text, evidence, today)),
  isEvident: isEvident(text, evidence, today),
});
