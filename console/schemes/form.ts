import type { Day } from '../../core/base/day.ts';
import type { Mechanic, MechanicKind, Scheme, SchemeCondition } from '../../core/catalog/scheme.ts';
import type { AgreementType } from '../../core/outlet/agreement.ts';
import type { Channel, OutletClass } from '../../core/outlet/outlet.ts';
import { fen } from '../../core/base/money.ts';
import { units } from '../../core/base/quantity.ts';
import { amountOf, noAmount, percentText, yuanText, type TypedAmount } from '../../core/catalog/typed.ts';
import { goodsOf, type Goods } from '../goods/goods.ts';

/** A step as it is typed: from so many units, or from so many yuan. */
export interface TypedStep {
  readonly from: TypedAmount;
  readonly off: string;
}

/** A scheme as it is typed. What belongs to another kind than the chosen one waits there, should one come back to it. */
export interface SchemeForm {
  readonly code: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly kind: MechanicKind;
  readonly products: readonly string[];
  readonly buy: TypedAmount;
  /** Empty: of the product itself. */
  readonly gift: string;
  readonly free: TypedAmount;
  readonly by: 'units' | 'value';
  readonly steps: readonly TypedStep[];
  readonly parts: readonly { readonly product: string; readonly amount: TypedAmount }[];
  readonly price: string;
  readonly off: string;
  readonly fee: string;
  readonly channels: readonly Channel[];
  readonly classes: readonly OutletClass[];
  /** Codes, with anything between them. */
  readonly outlets: string;
  readonly carries: readonly string[];
  readonly agreements: readonly AgreementType[];
  /** Conditions that need no more than their name. */
  readonly plain: readonly PlainCondition[];
  readonly isAlone: boolean;
  readonly perOrder: string;
  readonly perOutlet: string;
  readonly budget: string;
}

export const PLAIN_CONDITIONS = [
  'first-order',
  'nothing-overdue',
  'joined',
] as const satisfies readonly SchemeCondition['kind'][];
export type PlainCondition = (typeof PLAIN_CONDITIONS)[number];

export const newForm = (from: Day, to: Day): SchemeForm => ({
  code: '',
  name: '',
  from,
  to,
  kind: 'buy-get',
  products: [],
  buy: noAmount(undefined, '10'),
  gift: '',
  free: noAmount(undefined, '1'),
  by: 'units',
  steps: [{ from: noAmount(undefined, '10'), off: '5' }],
  parts: [],
  price: '',
  off: '2',
  fee: '',
  channels: [],
  classes: [],
  outlets: '',
  carries: [],
  agreements: [],
  plain: [],
  isAlone: false,
  perOrder: '',
  perOutlet: '',
  budget: '',
});

const of = <K extends SchemeCondition['kind']>(
  conditions: readonly SchemeCondition[],
  kind: K,
): Extract<SchemeCondition, { kind: K }>[] =>
  conditions.filter((one): one is Extract<SchemeCondition, { kind: K }> => one.kind === kind);

/** A scheme that stands, to be changed. */
export function formOf(scheme: Scheme, products: readonly Goods[]): SchemeForm {
  const { conditions } = scheme;
  return {
    ...newForm(scheme.from, scheme.to),
    ...mechanicForm(scheme.mechanic, products),
    code: scheme.code,
    name: scheme.name,
    kind: scheme.mechanic.kind,
    channels: scheme.channels,
    classes: of(conditions, 'class').flatMap((one) => one.classes),
    outlets: of(conditions, 'outlets')
      .flatMap((one) => one.outlets)
      .join(' '),
    carries: of(conditions, 'carries').map((one) => one.product),
    agreements: of(conditions, 'agreement').map((one) => one.type),
    plain: PLAIN_CONDITIONS.filter((kind) => conditions.some((one) => one.kind === kind)),
    isAlone: scheme.isAlone,
    perOrder: scheme.perOrder === null ? '' : String(scheme.perOrder),
    perOutlet: scheme.perOutlet === null ? '' : String(scheme.perOutlet),
    budget: scheme.budget === null ? '' : yuanText(scheme.budget),
  };
}

function mechanicForm(mechanic: Mechanic, products: readonly Goods[]): Partial<SchemeForm> {
  const first = (ids: readonly string[]): Goods => goodsOf(products, ids[0] ?? '');
  switch (mechanic.kind) {
    case 'buy-get':
      return {
        products: mechanic.products,
        buy: amountOf(mechanic.buy, first(mechanic.products)),
        gift: mechanic.gift ?? '',
        free: amountOf(mechanic.free, first([mechanic.gift ?? mechanic.products[0]!])),
      };
    case 'tiers':
      return {
        products: mechanic.products,
        by: mechanic.by,
        steps: mechanic.steps.map((step) => ({
          from:
            mechanic.by === 'units'
              ? amountOf(units(step.from), first(mechanic.products))
              : { number: yuanText(fen(step.from)), pack: '' },
          off: percentText(step.off),
        })),
      };
    case 'bundle':
      return {
        parts: mechanic.parts.map(({ product, quantity }) => ({
          product,
          amount: amountOf(quantity, goodsOf(products, product)),
        })),
        price: yuanText(mechanic.price),
      };
    case 'cash':
      return { off: percentText(mechanic.off) };
    case 'display':
      return { fee: yuanText(mechanic.fee) };
  }
}
