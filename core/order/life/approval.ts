import * as v from 'valibot';
import { Instant } from '../../base/instant.ts';
import { Id } from '../../base/id.ts';
import { Name, Note } from '../../base/text.ts';
import type { Role } from '../../base/role.ts';

/** Whose yes a held order may need, in their order. Source: 主管 → 市场 → 财务; the office stands for marketing, whose budget it is. */
export const APPROVAL_STEPS = ['supervisor', 'office', 'finance'] as const;
export type ApprovalStep = (typeof APPROVAL_STEPS)[number];

/** [OL9] Up to how much of a discount whose yes is enough, in thousandths; more than that needs everybody's. [default] */
const DISCOUNT_LEVELS: readonly { readonly upTo: number; readonly steps: readonly ApprovalStep[] }[] = [
  { upTo: 0, steps: [] },
  { upTo: 50, steps: ['supervisor'] },
  { upTo: 100, steps: ['supervisor', 'office'] },
];
const OVER_CREDIT: readonly ApprovalStep[] = ['supervisor', 'finance'];

/** [OL5] [OL9] Whose yes an order needs, one after the other; none: it is not held. */
export function stepsFor({ isOverCredit, discount }: { isOverCredit: boolean; discount: number }): ApprovalStep[] {
  const forDiscount = DISCOUNT_LEVELS.find((level) => discount <= level.upTo)?.steps ?? APPROVAL_STEPS;
  const forCredit = isOverCredit ? OVER_CREDIT : [];
  return APPROVAL_STEPS.filter((step) => forDiscount.includes(step) || forCredit.includes(step));
}

/** A yes or no that was said: by whom, in whose place, and when. */
export const Approval = v.strictObject({
  step: v.picklist(APPROVAL_STEPS),
  verdict: v.picklist(['approved', 'rejected']),
  by: v.strictObject({ id: Id, name: Name }),
  /** Whoever handed it over for these days; null where it was said for oneself. */
  inPlaceOf: v.nullable(v.strictObject({ id: Id, name: Name })),
  at: Instant,
  comment: Note,
});
export type Approval = v.InferOutput<typeof Approval>;

/** What is to be said to an order, and what has been. */
export interface Asked {
  /** Whose yes it needs, in their order. */
  readonly steps: readonly ApprovalStep[];
  readonly approvals: readonly Approval[];
}

/** [OL5] Who has to say yes next; null: everybody has. */
export const nextStep = ({ steps, approvals }: Asked): ApprovalStep | null =>
  steps.find((step) => !approvals.some((one) => one.step === step && one.verdict === 'approved')) ?? null;

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
  asked: Asked,
): ApprovalRefusal | null {
  if (person === orderOf) return 'own-order';
  if (asked.approvals.some((one) => one.by.id === person || one.inPlaceOf?.id === person)) return 'twice';
  const step = nextStep(asked);
  return step !== null && (role === step || standsFor.includes(step)) ? null : 'not-your-turn';
}
