import * as v from 'valibot';
import { Instant } from '../../base/instant.ts';
import { Id } from '../../base/id.ts';
import { Name, Note } from '../../base/text.ts';
import type { Role } from '../../base/role.ts';

/** Whose yes a held order needs, one after the other. Source: 主管 → 财务 is the trade's usual way. */
export const CREDIT_STEPS = ['supervisor', 'finance'] as const;
export type ApprovalStep = (typeof CREDIT_STEPS)[number];

/** A yes or no that was said: by whom, in whose place, and when. */
export const Approval = v.strictObject({
  step: v.picklist(CREDIT_STEPS),
  verdict: v.picklist(['approved', 'rejected']),
  by: v.strictObject({ id: Id, name: Name }),
  /** Whoever handed it over for these days; null where it was said for oneself. */
  inPlaceOf: v.nullable(v.strictObject({ id: Id, name: Name })),
  at: Instant,
  comment: Note,
});
export type Approval = v.InferOutput<typeof Approval>;

/** [OL5] Who has to say yes next; null: everybody has. */
export const nextStep = (said: readonly Pick<Approval, 'step' | 'verdict'>[]): ApprovalStep | null =>
  CREDIT_STEPS.find((step) => !said.some((one) => one.step === step && one.verdict === 'approved')) ?? null;

/** Somebody who wants to say yes or no. */
export interface Approver {
  readonly person: string;
  readonly role: Role;
  /** Roles that others have handed over to him for today. */
  readonly standsFor: readonly ApprovalStep[];
}

export type ApprovalRefusal = 'own-order' | 'twice' | 'not-your-turn';

/** [OL6] Nobody approves his own order, nor twice; and each in his turn. Null: he may. */
export function approvalRefusal(
  { person, role, standsFor }: Approver,
  orderOf: string,
  said: readonly Approval[],
): ApprovalRefusal | null {
  if (person === orderOf) return 'own-order';
  if (said.some((one) => one.by.id === person || one.inPlaceOf?.id === person)) return 'twice';
  const step = nextStep(said);
  return step !== null && (role === step || standsFor.includes(step)) ? null : 'not-your-turn';
}
