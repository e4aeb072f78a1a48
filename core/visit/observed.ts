import * as v from 'valibot';
import { fact } from '../base/fact.ts';
import { Id } from '../base/id.ts';
import { Amount } from '../base/money.ts';
import { Code, Note, text } from '../base/text.ts';
import { POSM_STATES } from '../catalog/posm.ts';
import { ProductId } from '../catalog/product.ts';

/** What the rep saw in a shop beside our own goods on the shelf. Seen openly, told as it was. */

/** 新品, 促销, 陈列, 物料, 促销员, 价格 */
export const COMPETITOR_NEWS = ['new-product', 'promotion', 'display', 'posm', 'promoter', 'price'] as const;
export type CompetitorNews = (typeof COMPETITOR_NEWS)[number];

const Facings = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(500)));

export const CompetitorNoted = fact('competitor-noted', {
  visit: Id,
  news: v.picklist(COMPETITOR_NEWS),
  brand: text(60),
  product: text(100),
  /** For one unit on the shelf; null = not looked at. */
  price: v.nullable(Amount),
  facings: Facings,
  note: Note,
  photo: v.nullable(Id),
});
export type CompetitorNoted = v.InferOutput<typeof CompetitorNoted>;

/** How the material stands that we placed here, piece by piece. */
export const PosmChecked = fact('posm-checked', {
  visit: Id,
  items: v.pipe(
    v.array(v.strictObject({ posm: Code, state: v.picklist(POSM_STATES) })),
    v.minLength(1),
    v.maxLength(60),
  ),
});
export type PosmChecked = v.InferOutput<typeof PosmChecked>;

/** 门口, 收银旁, 店中, 里面 */
export const COOLER_POSITIONS = ['door', 'checkout', 'middle', 'back'] as const;

const Slots = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2000)));

/** A cooler that we lent: is it there, does it cool, and whose goods stand in it. Blanks were not looked at. */
export const CoolerAudited = fact('cooler-audited', {
  visit: Id,
  asset: Code,
  /** The number on the plate is the one in our books; null: no plate to be read. */
  isSameAsset: v.nullable(v.boolean()),
  isPresent: v.boolean(),
  isWorking: v.nullable(v.boolean()),
  celsius: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(-40), v.maxValue(60))),
  isClean: v.nullable(v.boolean()),
  position: v.nullable(v.picklist(COOLER_POSITIONS)),
  /** Of so many facings so many are ours: purity (纯度). */
  ownFacings: Slots,
  allFacings: Slots,
  /** Of so many places so many are filled. */
  filled: Slots,
  slots: Slots,
  hasCompetitor: v.nullable(v.boolean()),
  note: Note,
});
export type CoolerAudited = v.InferOutput<typeof CoolerAudited>;

/** Is what the shop is paid for to be seen? */
export const AgreementChecked = fact('agreement-checked', {
  visit: Id,
  agreement: Code,
  isExecuted: v.boolean(),
  note: Note,
  photo: v.nullable(Id),
});
export type AgreementChecked = v.InferOutput<typeof AgreementChecked>;

/** 批发市场, 别的经销商, 别家店调来, 送过没记, 店里没说 */
export const OTHER_SOURCES = [
  'wholesaler',
  'other-distributor',
  'other-outlet',
  'unrecorded-delivery',
  'not-said',
] as const;
export type OtherSource = (typeof OTHER_SOURCES)[number];

/** There is more of a product than was counted and delivered: where it came from. */
export const OtherSourceNoted = fact('other-source-noted', {
  visit: Id,
  product: ProductId,
  source: v.picklist(OTHER_SOURCES),
});
export type OtherSourceNoted = v.InferOutput<typeof OtherSourceNoted>;

export const ObservedFact = v.variant('kind', [
  CompetitorNoted,
  PosmChecked,
  CoolerAudited,
  AgreementChecked,
  OtherSourceNoted,
]);
export type ObservedFact = v.InferOutput<typeof ObservedFact>;
