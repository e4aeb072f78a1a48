import type { PriceList } from '../../core/catalog/price.ts';
import type { Order } from '../../core/order/order.ts';
import type { Transaction } from '../postgres/transaction.ts';

/** The price lists of these codes. */
export async function priceLists(tx: Transaction, codes: readonly string[]): Promise<Map<string, PriceList>> {
  if (codes.length === 0) return new Map();
  const rows = await tx.rows<{ code: string; body: PriceList }>(
    `select code, body from price_list where tenant = $1 and code = any (array(select jsonb_array_elements_text($2::jsonb)))`,
    tx.tenant,
    codes,
  );
  return new Map(rows.map((row) => [row.code, row.body]));
}

/** Has any price of the order another value now? What was agreed in the shop stands all the same, with a remark. */
export function hasOtherPrices(order: Order, list: PriceList | undefined): boolean {
  return order.lines.some(({ product, price }) => {
    const now = list?.prices[product];
    return !now || now.fen * price.per !== price.fen * now.per;
  });
}
