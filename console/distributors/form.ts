import type { DistributorChange, DistributorList } from '../../protocol/distributors.ts';
import { NONE, type Quantity } from '../../core/base/quantity.ts';
import { availableOf, type Distributor } from '../../core/order/supply.ts';
import { amountOf, noAmount, unitsIn, wholeIn, type TypedAmount } from '../../core/catalog/typed.ts';

type Goods = DistributorList['products'][number];

/** What is typed of a distributor. */
export interface DistributorForm {
  readonly leadDays: string;
  readonly cutOff: string;
  /** By product; one that is not here is not known. */
  readonly stock: Readonly<Record<string, TypedAmount>>;
}

const leftOf = (of: Distributor): Record<string, Quantity> =>
  Object.fromEntries(Object.keys(of.stock).map((id) => [id, availableOf(of, id) ?? NONE]));

const inPacks = (stock: Readonly<Record<string, Quantity>>, products: readonly Goods[]): DistributorForm['stock'] =>
  Object.fromEntries(
    Object.entries(stock).map(([id, quantity]) => [
      id,
      amountOf(quantity, products.find((one) => one.id === id) ?? { packs: [{ name: '', factor: 1 }] }),
    ]),
  );

/** [O61] Of each product what is left, as it is told anew. */
export const formOf = (of: Distributor, products: readonly Goods[]): DistributorForm => ({
  leadDays: of.leadDays === null ? '' : String(of.leadDays),
  cutOff: of.cutOff ?? '',
  stock: inPacks(leftOf(of), products),
});

/** The form with what was pasted in place of what stood there. */
export const withPasted = (
  form: DistributorForm,
  pasted: Readonly<Record<string, Quantity>>,
  products: readonly Goods[],
): DistributorForm => ({ ...form, stock: { ...form.stock, ...inPacks(pasted, products) } });

export const typedStock = ({ stock }: DistributorForm, goods: Goods): TypedAmount => stock[goods.id] ?? noAmount(goods);

export type Faults = ReadonlySet<string>;

/** What is typed, or the fields that are wrong: `leadDays`, or the product whose stock is no quantity. */
export function readForm(
  name: string,
  form: DistributorForm,
  products: readonly Goods[],
): { readonly after: DistributorChange['after'] | null; readonly faults: Faults } {
  const faults = new Set<string>();
  const days = form.leadDays.trim() === '' ? null : wholeIn(form.leadDays);
  if (form.leadDays.trim() !== '' && (days === null || days > 30)) faults.add('leadDays');
  const stock: Record<string, Quantity> = {};
  for (const [id, amount] of Object.entries(form.stock)) {
    if (amount.number.trim() === '') continue;
    const goods = products.find((one) => one.id === id) ?? { packs: [{ name: '', factor: 1 }] };
    const quantity = unitsIn(amount, goods);
    if (quantity === null) faults.add(id);
    else stock[id] = quantity;
  }
  const after = { name, leadDays: days, cutOff: form.cutOff === '' ? null : form.cutOff, stock };
  return { after: faults.size > 0 ? null : after, faults };
}
