import * as v from 'valibot';
import { day, type Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import type { ReturnReason, ReturnWish } from '../../core/order/returns/return.ts';
import { lastDayOf } from '../../core/shelf/freshness.ts';
import { NewReturn, type ReturnGoods } from '../../protocol/returns.ts';
import { goodsOf } from '../goods/goods.ts';
import { noAmount, unitsIn, type TypedAmount } from '../../core/catalog/typed.ts';

export interface TypedLine {
  readonly product: string;
  readonly amount: TypedAmount;
  readonly batch: string;
  readonly expires: string;
}

/** A return as it is typed. */
export interface TypedReturn {
  readonly reason: ReturnReason | null;
  readonly wish: ReturnWish;
  readonly note: string;
  readonly lines: readonly TypedLine[];
}

export const nothingTyped: TypedReturn = { reason: null, wish: 'credit', note: '', lines: [] };

/** Goods that are chosen: of the batch that came last. */
export function lineOf(goods: ReturnGoods): TypedLine {
  const line = {
    product: goods.id,
    amount: { ...noAmount(goods), pack: goods.packs[0]!.name },
    batch: '',
    expires: '',
  };
  return withBatch(line, goods.came[0]?.batch ?? '', goods);
}

/** With a batch; how long that may be sold is known where its production date is. */
export function withBatch(line: TypedLine, batch: string, { came, shelfLifeDays }: ReturnGoods): TypedLine {
  const produced = came.find((one) => one.batch === batch)?.produced ?? null;
  const last = produced !== null && shelfLifeDays !== null ? lastDayOf(produced, shelfLifeDays) : null;
  return { ...line, batch, expires: last ?? line.expires };
}

/** What it says, or null while something lacks or cannot be. */
export function readReturn(
  id: Id,
  outlet: string,
  { reason, wish, note, lines }: TypedReturn,
  goods: readonly ReturnGoods[],
): NewReturn | null {
  const written = lines.map(({ product, amount, batch, expires }) => ({
    product,
    quantity: unitsIn(amount, goodsOf(goods, product)),
    batch: batch.trim(),
    expires: dayIn(expires),
  }));
  const read = v.safeParse(NewReturn, { id, outlet, reason, wish, note: note.trim(), lines: written });
  return read.success ? read.output : null;
}

const dayIn = (text: string): Day | null => (text === '' ? null : day(text));
