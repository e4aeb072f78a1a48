import type { Day } from '../base/day.ts';
import type { MustStock } from '../catalog/must-stock.ts';
import type { Product, ProductId } from '../catalog/product.ts';
import type { CheckLine } from '../shelf/check.ts';
import { freshness } from '../shelf/freshness.ts';
import type { ActionTaken } from '../visit/facts.ts';
import { coolerRatios } from '../visit/observe.ts';
import type { CoolerAudited } from '../visit/observed.ts';
import type { Visit } from '../visit/visit.ts';

/** 有货, 新鲜, 排面, 价签, 物料, 冷柜: what a perfect store is made of, each with its weight. Source: our default. */
export const SCORE_WEIGHTS = {
  availability: 35,
  freshness: 10,
  visibility: 20,
  priceTag: 10,
  posm: 10,
  cooler: 15,
} as const;
export type ScorePart = keyof typeof SCORE_WEIGHTS;
export const SCORE_PARTS = Object.keys(SCORE_WEIGHTS) as ScorePart[];

/** Each part from 0 to 1; null where it does not apply or nobody looked. */
export type ScoreParts = Readonly<Record<ScorePart, number | null>>;

/** Without its hero product a shop has no more than this. */
export const HERO_CAP = 60;

/** [K22] [K23] The perfect store score (0 to 100, one decimal, half up); null where nothing was looked at. */
export function storeScore(parts: ScoreParts, isHeroOut = false): number | null {
  const known = SCORE_PARTS.filter((part) => parts[part] !== null);
  const weight = known.reduce((sum, part) => sum + SCORE_WEIGHTS[part], 0);
  if (weight === 0) return null;
  const points = known.reduce((sum, part) => sum + SCORE_WEIGHTS[part] * parts[part]!, 0);
  const score = Math.round((points * 1000) / weight) / 10;
  return isHeroOut ? Math.min(HERO_CAP, score) : score;
}

/** What the score is made from, as the shop stood at one moment. */
export interface Standing {
  readonly lines: readonly CheckLine[];
  /** What the shop is meant to carry. */
  readonly listed: ReadonlySet<ProductId>;
  readonly standard: Pick<MustStock, 'products' | 'hero'> | undefined;
  readonly products: ReadonlyMap<ProductId, Pick<Product, 'shelfLifeDays'>>;
  /** Of the material of the standard that was looked at: does it stand well? */
  readonly material: ReadonlyMap<string, boolean>;
  readonly cooler: CoolerAudited | null;
  readonly on: Day;
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
const sumOf = <T>(list: readonly T[], of: (one: T) => number): number => list.reduce((sum, one) => sum + of(one), 0);
const inSight = (lines: readonly CheckLine[]): CheckLine[] => lines.filter((line) => line.location !== 'back-room');

/** [K24] Listed products that shoppers can reach ÷ those that were checked. */
function availabilityOf({ lines, listed }: Standing): number | null {
  const checked = [...new Set(lines.map((line) => line.product))].filter((product) => listed.has(product));
  const there = new Set(inSight(lines).flatMap((line) => (line.state === 'out' ? [] : line.product)));
  return ratio(checked.filter((product) => there.has(product)).length, checked.length);
}

/** [K25] Units of a date that is green or yellow ÷ units of a date that may still be sold; a date without a number is one. */
function freshnessOf({ lines, products, on }: Standing): number | null {
  const dated = lines.flatMap(({ product, oldest }) => {
    const life = products.get(product)?.shelfLifeDays ?? null;
    if (!oldest || life === null) return [];
    const band = freshness(oldest.produced, life, on);
    return band === 'black' ? [] : [{ units: oldest.quantity ?? 1, isFresh: band === 'green' || band === 'yellow' }];
  });
  return ratio(
    sumOf(dated, (one) => (one.isFresh ? one.units : 0)),
    sumOf(dated, (one) => one.units),
  );
}

/** [K26] Facings up to the standard ÷ facings of the standard, of products whose facings were counted. */
function visibilityOf({ lines, standard }: Standing): number | null {
  const asked = (standard?.products ?? []).flatMap(({ product, facings }) => {
    const counted = inSight(lines).flatMap((l) => (l.product === product && l.facings !== null ? l.facings : []));
    return counted.length === 0
      ? []
      : [
          {
            facings,
            there: Math.min(
              facings,
              sumOf(counted, (n) => n),
            ),
          },
        ];
  });
  return ratio(
    sumOf(asked, (one) => one.there),
    sumOf(asked, (one) => one.facings),
  );
}

/** [K27] Products with a tag ÷ products on the shelf whose tag was looked at; what the shop asks is its own affair. */
function tagsOf({ lines }: Standing): number | null {
  const seen = inSight(lines).filter((line) => line.state !== 'out' && line.tag !== null);
  const products = new Set(seen.map((line) => line.product));
  const without = new Set(seen.filter((line) => line.tag === false).map((line) => line.product));
  return ratio(products.size - without.size, products.size);
}

/** [K28] A cooler that is gone or does not cool is nothing; else the mean of purity and fill, as far as they were counted. */
function coolerOf({ cooler }: Standing): number | null {
  if (!cooler) return null;
  if (!cooler.isPresent || cooler.isWorking === false) return 0;
  const { purity, fill } = coolerRatios(cooler);
  const known = [purity, fill].filter((one) => one !== null);
  return ratio(
    sumOf(known, (one) => one),
    known.length,
  );
}

export const partsOf = (standing: Standing): ScoreParts => ({
  availability: availabilityOf(standing),
  freshness: freshnessOf(standing),
  visibility: visibilityOf(standing),
  priceTag: tagsOf(standing),
  posm: ratio([...standing.material.values()].filter((isGood) => isGood).length, standing.material.size),
  cooler: coolerOf(standing),
});

export interface StoreScore {
  readonly score: number | null;
  readonly parts: ScoreParts;
}

function scored(standing: Standing): StoreScore {
  const parts = partsOf(standing);
  const hero = standing.standard?.hero ?? null;
  const there = inSight(standing.lines).some((line) => line.product === hero && line.state !== 'out');
  const isHeroOut = hero !== null && !there && standing.lines.some((line) => line.product === hero);
  return { score: storeScore(parts, isHeroOut), parts };
}

/** A line as it stands after what was done to it. */
function lineAfter(line: CheckLine, done: ReadonlySet<string>, inBack: ReadonlySet<ProductId>): CheckLine {
  const did = (action: ActionTaken['action']): boolean => done.has(`${action} ${line.product}`);
  const isFilled = did('refill') && line.location !== 'back-room' && inBack.has(line.product);
  return {
    ...line,
    state: isFilled && line.state === 'out' ? 'present' : line.state,
    quantity: isFilled ? null : line.quantity,
    tag: did('tag') ? true : line.tag,
  };
}

type ScoredVisit = Pick<Visit, 'shelf' | 'posm' | 'coolers' | 'merchandised'>;
export interface Standards {
  readonly standard: Pick<MustStock, 'products' | 'posm' | 'hero'> | undefined;
  readonly handled: ReadonlySet<ProductId>;
  readonly products: Standing['products'];
  readonly on: Day;
}

/**
 * [K29] The shop as the rep found it and as he leaves it: what is the rep's work stands in the difference.
 * `actions` are those of the visit, or those that are half said on the screen.
 */
export function storeScores(
  visit: ScoredVisit,
  { standard, handled, products, on }: Standards,
  actions: readonly ActionTaken[] = visit.merchandised?.actions ?? [],
): { readonly before: StoreScore; readonly after: StoreScore } {
  const lines = visit.shelf?.lines ?? [];
  const done = new Set(actions.filter((a) => a.isDone).map((a) => `${a.action} ${a.product ?? a.posm ?? ''}`));
  const inBack = new Set(lines.flatMap((l) => (l.location === 'back-room' && l.state !== 'out' ? l.product : [])));
  const seen = new Map(visit.posm?.items.map(({ posm, state }) => [posm, state === 'good']));
  // What is to be put up was seen to be missing, whether or not somebody has said so of it.
  const toPut = new Set(actions.flatMap((a) => (a.action === 'place-posm' ? (a.posm ?? []) : [])));
  const looked = (standard?.posm ?? []).filter((posm) => seen.has(posm) || toPut.has(posm));
  const standing = {
    lines,
    listed: new Set([...(standard?.products ?? []).map((p) => p.product), ...handled]),
    standard,
    products,
    cooler: visit.coolers.at(-1) ?? null,
    on,
    material: new Map(looked.map((posm) => [posm, seen.get(posm) ?? false])),
  };
  return {
    before: scored(standing),
    after: scored({
      ...standing,
      lines: lines.map((line) => lineAfter(line, done, inBack)),
      material: new Map(looked.map((posm) => [posm, done.has(`place-posm ${posm}`) || (seen.get(posm) ?? false)])),
    }),
  };
}
