import * as v from 'valibot';
import { Day } from '../../core/base/day.ts';
import { Code, Name } from '../../core/base/text.ts';
import { NAMED_SHOPS_MAX, type Mechanic, type SchemeCondition } from '../../core/catalog/scheme.ts';
import { SchemeDraft } from '../../protocol/schemes.ts';
import { fenIn, perMilleIn, unitsIn, wholeIn } from '../../core/catalog/typed.ts';
import { goodsOf, type Goods } from '../goods/goods.ts';
import { type SchemeForm } from './form.ts';

export type FormFault =
  | 'code'
  | 'name'
  | 'day'
  | 'ends-before-it-begins'
  | 'no-products'
  | 'gift-needed'
  | 'quantity'
  | 'money'
  | 'percent'
  | 'no-steps'
  | 'twice'
  | 'parts'
  | 'times'
  | 'too-many-shops';

/** What is wrong, by the field where it stands. */
export type Faults = Readonly<Record<string, FormFault>>;

/** The shops that are named, each once. */
export const codesIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[\s,，、;；]+/)
      .map((code) => code.trim())
      .filter((code) => code !== ''),
  ),
];

/** What is typed as a scheme, or what is wrong with it. */
export function readForm(
  form: SchemeForm,
  products: readonly Goods[],
): { readonly draft: SchemeDraft; readonly faults: null } | { readonly draft: null; readonly faults: Faults } {
  const faults: Record<string, FormFault> = {};
  const wrong = (field: string, fault: FormFault): null => {
    faults[field] ??= fault;
    return null;
  };
  if (!v.is(Code, form.code.trim())) wrong('code', 'code');
  if (!v.is(Name, form.name)) wrong('name', 'name');
  for (const field of ['from', 'to'] as const) if (!v.is(Day, form[field])) wrong(field, 'day');
  if (form.to < form.from) wrong('to', 'ends-before-it-begins');
  const outlets = codesIn(form.outlets);
  if (outlets.length > NAMED_SHOPS_MAX) wrong('outlets', 'too-many-shops');
  const times = (field: 'perOrder' | 'perOutlet'): number | null => {
    if (form[field].trim() === '') return null;
    const read = wholeIn(form[field]);
    return read === null || read < 1 || read > 10_000 ? wrong(field, 'times') : read;
  };
  const draft = {
    code: form.code.trim(),
    name: form.name.trim(),
    mechanic: mechanicIn(form, products, wrong),
    channels: form.channels,
    from: form.from,
    to: form.to,
    conditions: conditionsIn(form, outlets),
    isAlone: form.isAlone,
    perOrder: times('perOrder'),
    perOutlet: times('perOutlet'),
    budget: form.budget.trim() === '' ? null : (fenIn(form.budget) ?? wrong('budget', 'money')),
  };
  return Object.keys(faults).length > 0
    ? { draft: null, faults }
    : { draft: v.parse(SchemeDraft, draft), faults: null };
}

type Wrong = (field: string, fault: FormFault) => null;

function mechanicIn(form: SchemeForm, products: readonly Goods[], wrong: Wrong): unknown {
  const first = goodsOf(products, form.products[0] ?? '');
  const some = (field: string, amount: SchemeForm['buy'], of: Goods): number | null => {
    const read = unitsIn(amount, of);
    return read === null || read < 1 ? wrong(field, 'quantity') : read;
  };
  const share = (field: string, typed: string): number | null => {
    const read = perMilleIn(typed);
    return read === null || read < 1 || read > 1000 ? wrong(field, 'percent') : read;
  };
  const money = (field: string, typed: string): number | null => fenIn(typed) ?? wrong(field, 'money');
  switch (form.kind) {
    case 'buy-get': {
      const gift = form.gift === '' ? null : form.gift;
      if (form.products.length === 0) wrong('products', 'no-products');
      if (gift === null && form.products.length > 1) wrong('gift', 'gift-needed');
      return {
        kind: 'buy-get',
        products: form.products,
        buy: some('buy', form.buy, first),
        gift,
        free: some('free', form.free, gift === null ? first : goodsOf(products, gift)),
      };
    }
    case 'tiers': {
      if (form.products.length === 0) wrong('products', 'no-products');
      if (form.steps.length === 0) wrong('steps', 'no-steps');
      const steps = form.steps.map((step, i) => ({
        from:
          form.by === 'units'
            ? some(`step ${i} from`, step.from, first)
            : ((fenIn(step.from.number) || null) ?? wrong(`step ${i} from`, 'money')),
        off: share(`step ${i} off`, step.off),
      }));
      steps.forEach((step, i) => {
        if (steps.findIndex((one) => one.from === step.from) < i) wrong(`step ${i} from`, 'twice');
      });
      return { kind: 'tiers', products: form.products, by: form.by, steps };
    }
    case 'bundle':
      if (form.parts.length < 2) wrong('parts', 'parts');
      return {
        kind: 'bundle',
        parts: form.parts.map(({ product, amount }, i) => ({
          product,
          quantity: some(`part ${i}`, amount, goodsOf(products, product)),
        })),
        price: money('price', form.price),
      };
    case 'cash':
      return { kind: 'cash', off: share('off', form.off) };
    case 'display':
      return { kind: 'display', fee: money('fee', form.fee) };
  }
}

function conditionsIn(form: SchemeForm, outlets: readonly string[]): SchemeCondition[] {
  return [
    ...(form.classes.length > 0 ? [{ kind: 'class' as const, classes: [...form.classes] }] : []),
    ...(outlets.length > 0 ? [{ kind: 'outlets' as const, outlets: [...outlets] }] : []),
    ...form.carries.map((product) => ({ kind: 'carries' as const, product })),
    ...form.agreements.map((type) => ({ kind: 'agreement' as const, type })),
    ...form.plain.map((kind) => ({ kind })),
  ];
}

/** The products that a form speaks of, each with as much as brings something: what one tries it with. */
export function tryOut(form: SchemeForm, products: readonly Goods[]): { product: string; amount: SchemeForm['buy'] }[] {
  const kind: Mechanic['kind'] = form.kind;
  if (kind === 'bundle') return form.parts.map(({ product, amount }) => ({ product, amount }));
  if (kind === 'cash' || kind === 'display') return [];
  const enough = kind === 'buy-get' ? form.buy : form.by === 'units' ? form.steps[0]?.from : undefined;
  return form.products.slice(0, 5).map((product, i) => ({
    product,
    amount:
      i === 0 && enough
        ? enough
        : { number: i === 0 ? '10' : '0', pack: goodsOf(products, product).packs.at(-1)!.name },
  }));
}
