import { productsOf, type Mechanic, type Scheme } from '../../catalog/scheme.ts';
import type { ProductId } from '../../catalog/product.ts';
import type { Outlet } from '../../outlet/outlet.ts';
import type { Promotion, PromotionKind } from './days.ts';

/** Can the scheme be had by this outlet at all? What comes and goes (a debt, a first order) is not asked. */
const isFor = ({ channels, conditions }: Scheme, outlet: Pick<Outlet, 'channel' | 'class' | 'code'>): boolean =>
  (channels.length === 0 || channels.includes(outlet.channel)) &&
  conditions.every((one) =>
    one.kind === 'class'
      ? one.classes.includes(outlet.class)
      : one.kind === 'outlets'
        ? one.outlets.includes(outlet.code)
        : true,
  );

/**
 * [O42] Off the price, hundredths: of ten and one more of the same a unit in eleven, of tiers what the first gives. Null where it
 * depends on more than the product.
 */
function cutOf(mechanic: Mechanic): number | null {
  if (mechanic.kind === 'buy-get' && mechanic.gift === null)
    return (100 * mechanic.free) / (mechanic.buy + mechanic.free);
  return mechanic.kind === 'tiers' ? mechanic.steps[0]!.off / 10 : null;
}

/** [O42] A scheme cuts the price of its products; one that pays for a display features the product that it asks for. */
function promoted({ mechanic, ...scheme }: Scheme): { kind: PromotionKind; products: readonly ProductId[] } {
  if (mechanic.kind !== 'display') return { kind: 'price', products: productsOf({ mechanic }) };
  return {
    kind: 'feature',
    products: scheme.conditions.flatMap((one) => (one.kind === 'carries' ? [one.product] : [])),
  };
}

/** [O42] The promotions of an outlet, by the schemes that are known. */
export const promotionsOf = (
  schemes: readonly Scheme[],
  outlet: Pick<Outlet, 'channel' | 'class' | 'code'>,
): Promotion[] =>
  schemes
    .filter((scheme) => isFor(scheme, outlet))
    .flatMap((scheme) => {
      const { kind, products } = promoted(scheme);
      const { code, channels, from, to } = scheme;
      const cut = cutOf(scheme.mechanic);
      return products.map((product) => ({ code, product, kind, cut, channels, from, to }));
    });
