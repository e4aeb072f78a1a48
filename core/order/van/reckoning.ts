import type { Id } from '../../base/id.ts';
import type { Instant } from '../../base/instant.ts';
import type { Counted } from '../../base/quantity.ts';
import { ok, refuse, type Refusal, type Result } from '../../base/result.ts';
import type { Role } from '../../base/role.ts';
import { countRefusal, type CountRefusal } from '../collect/count.ts';
import type { VanCounted } from './facts.ts';
import { movedIn, type Moved, type Van, type VanRefusal } from './van.ts';

/** A product at the end of the day: what should be there, what is, and why not. Difference: counted less expected. */
export interface GoodsLine extends Moved {
  readonly expected: number;
  readonly counted: Counted;
  readonly difference: number | null;
  readonly reason: string;
}

/** [VS4] Expected against counted; a van that was not counted has expectations only. */
export function reckon(van: Van, said: VanCounted['goods'] = van.counted?.goods ?? []): GoodsLine[] {
  return movedIn(van).map((moved): GoodsLine => {
    const expected = moved.loaded - moved.sold - moved.given + moved.returned;
    const { counted = null, reason = '' } = said.find((one) => one.product === moved.product) ?? {};
    return { ...moved, expected, counted, difference: counted === null ? null : counted - expected, reason };
  });
}

/** [VS6] Counts the van: nothing is left out, and what differs has its reason. */
export function countVan(
  van: Van,
  said: Omit<VanCounted, 'kind' | 'at'>,
  at: Instant,
): Result<VanCounted, Refusal<VanRefusal | CountRefusal>> {
  const known = new Set(movedIn(van).map((moved) => moved.product));
  const strange = said.goods.filter((one) => !known.has(one.product)).map((one) => one.product);
  if (strange.length > 0) return refuse('never-in-the-van', { products: strange });
  const refusal = countRefusal(reckon(van, said.goods));
  return refusal ? refuse(refusal) : ok({ kind: 'van-counted', at, ...said });
}

export type VanApprovalRefusal = 'not-counted' | 'own-van' | 'not-yours-to-do';

/** [VS7] Why somebody may not say yes to a trip; null: he may. */
export function vanApprovalRefusal(
  van: Van,
  rep: Id,
  { person, role }: { person: Id; role: Role },
): VanApprovalRefusal | null {
  if (person === rep) return 'own-van';
  if (role !== 'supervisor' && role !== 'finance') return 'not-yours-to-do';
  return van.counted ? null : 'not-counted';
}
