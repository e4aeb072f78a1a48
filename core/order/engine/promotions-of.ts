import { productsOf, type Scheme } from '../../catalog/scheme.ts';
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
      return products.map((product) => ({ code, product, kind, channels, from, to }));
    });
