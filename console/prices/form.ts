import * as v from 'valibot';
import { Day } from '../../core/base/day.ts';
import { Code, Name } from '../../core/base/text.ts';
import { PriceList } from '../../core/catalog/price.ts';
import type { Channel } from '../../core/outlet/outlet.ts';
import type { PriceListChange, SchemeList } from '../../protocol/schemes.ts';
import { fenIn, yuanText } from '../../core/catalog/typed.ts';

type Goods = SchemeList['products'][number];

/** A price as it is typed: so many yuan for so many base units; blank: the list does not name the product. */
export interface TypedPrice {
  readonly yuan: string;
  readonly per: number;
  readonly retail: string;
}

/** A price list as it is typed. */
export interface PriceForm {
  readonly code: string;
  readonly name: string;
  readonly channels: readonly Channel[];
  readonly from: string;
  readonly to: string;
  readonly prices: Readonly<Record<string, TypedPrice>>;
}

export const newPriceForm = (from: Day): PriceForm => ({ code: '', name: '', channels: [], from, to: '', prices: {} });

export const priceFormOf = ({ code, name, channels, from, to, prices }: PriceList): PriceForm => ({
  code,
  name,
  channels,
  from,
  to: to ?? '',
  prices: Object.fromEntries(
    Object.entries(prices).map(([product, price]) => [
      product,
      { yuan: yuanText(price.fen), per: price.per, retail: price.retail === null ? '' : yuanText(price.retail) },
    ]),
  ),
});

/** A price of a product: what is typed, or a blank one for a case. */
export const typedPrice = ({ prices }: PriceForm, { id, packs }: Goods): TypedPrice =>
  prices[id] ?? { yuan: '', per: packs.at(-1)!.factor, retail: '' };

export type PriceFault = 'code' | 'name' | 'day' | 'ends-before-it-begins' | 'no-prices' | 'money';

/** What is typed as a price list, or what is wrong with it, by field; a price by its product. */
export function readPriceForm(
  form: PriceForm,
):
  | { readonly after: PriceListChange['after']; readonly faults: null }
  | { readonly after: null; readonly faults: Readonly<Record<string, PriceFault>> } {
  const faults: Record<string, PriceFault> = {};
  if (!v.is(Code, form.code.trim())) faults['code'] = 'code';
  if (!v.is(Name, form.name)) faults['name'] = 'name';
  if (!v.is(Day, form.from)) faults['from'] = 'day';
  if (form.to !== '' && form.to < form.from) faults['to'] = 'ends-before-it-begins';
  const prices = Object.entries(form.prices).filter(
    ([, price]) => price.yuan.trim() !== '' || price.retail.trim() !== '',
  );
  if (prices.length === 0) faults['prices'] = 'no-prices';
  const read = prices.map(([product, { yuan, per, retail }]) => {
    const fen = fenIn(yuan);
    const asked = retail.trim() === '' ? null : fenIn(retail);
    if (fen === null || (asked === null && retail.trim() !== '')) faults[`price ${product}`] = 'money';
    return [product, { fen, per, retail: asked }];
  });
  if (Object.keys(faults).length > 0) return { after: null, faults };
  const { channels, from } = form;
  return {
    after: v.parse(v.omit(PriceList, ['version']), {
      code: form.code.trim(),
      name: form.name.trim(),
      channels,
      from,
      to: form.to === '' ? null : form.to,
      prices: Object.fromEntries(read) as unknown,
    }),
    faults: null,
  };
}
