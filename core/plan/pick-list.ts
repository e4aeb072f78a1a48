import type { Day } from '../base/day.ts';
import type { Id } from '../base/id.ts';
import type { Placements, Posm, PosmStock } from '../catalog/posm.ts';
import { isOpen, type Commitment } from './commitment.ts';

/** What a shop's own standard, its material and our promises say of it. */
export interface ShopMaterial {
  readonly outlet: Id;
  /** Codes of the material of the standard that holds here. */
  readonly standard: readonly string[];
  readonly placements: Placements['items'];
  readonly commitments: readonly Pick<Commitment, 'direction' | 'state' | 'text'>[];
}

/** A piece that a shop needs, and why; `posm` null where a promise speaks of material that the catalogue does not have. */
export interface Need {
  readonly outlet: Id;
  readonly posm: string | null;
  readonly why: 'promised' | 'worn' | 'missing';
  /** The promise; else empty. */
  readonly text: string;
}

/** What material is called, each line one kind. A promise and a piece speak of the same when they share a line. */
const KINDS: readonly (readonly string[])[] = [
  ['海报', 'poster'],
  ['价签', '价格签', '价格条', '价格牌', '价条', 'price tag', 'price strip'],
  ['冰柜贴', '冷柜贴', 'cooler sticker'],
  ['货架条', '层板条', 'shelf strip'],
  ['展板', '堆头', 'board'],
  ['易拉宝', '条幅', '横幅', 'banner'],
  ['台卡', '桌牌', 'table card'],
];
const kindsIn = (text: string): number[] =>
  KINDS.flatMap((names, i) => (names.some((name) => text.toLowerCase().includes(name)) ? [i] : []));

function promised({ outlet, commitments }: ShopMaterial, catalogue: readonly Posm[]): Need[] {
  return commitments
    .filter((c) => c.direction === 'to-customer' && isOpen(c))
    .flatMap(({ text }): Need[] => {
      const kinds = kindsIn(text);
      const named = catalogue.filter(({ name }) => text.includes(name));
      const pieces = kinds.flatMap((kind) => catalogue.find(({ name }) => kindsIn(name).includes(kind))?.code ?? null);
      const codes: (string | null)[] = named.length > 0 ? named.map(({ code }) => code) : pieces;
      return [...new Set(codes)].map((posm) => ({ outlet, posm, why: 'promised', text }));
    });
}

/** [P12] Each piece of the catalogue once: promised before worn before missing. Material that has aged is taken to no shop. */
export function needsOf(shop: ShopMaterial, catalogue: readonly Posm[], on: Day): Need[] {
  const current = catalogue.filter(({ until }) => until === null || on <= until);
  const { outlet, placements, standard } = shop;
  const need = (posm: string, why: Need['why']): Need => ({ outlet, posm, why, text: '' });
  const worn = placements.filter(({ state }) => state === 'damaged' || state === 'outdated');
  const standing = new Set(placements.filter(({ state }) => state !== 'gone').map(({ posm }) => posm));
  const all = [
    ...promised(shop, current),
    ...worn.map(({ posm }) => need(posm, 'worn')),
    ...standard.filter((posm) => !standing.has(posm)).map((posm) => need(posm, 'missing')),
  ];
  const known = new Set(current.map(({ code }) => code));
  const seen = new Set<string>();
  return all.filter(({ posm, text }) => {
    const key = posm ?? text;
    if ((posm !== null && !known.has(posm)) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A line of what is to be packed for the day. */
export interface Packing {
  readonly posm: string;
  readonly quantity: number;
  readonly inBag: number;
  readonly outlets: readonly Id[];
}

/** [P13] What the day's shops need of each piece, and how many of it are in the bag already. */
export function pickList(needs: readonly Need[], bag: PosmStock['items']): Packing[] {
  const codes = [...new Set(needs.flatMap(({ posm }) => posm ?? []))].sort();
  return codes.map((posm) => {
    const outlets = needs.filter((one) => one.posm === posm).map(({ outlet }) => outlet);
    return { posm, quantity: outlets.length, inBag: bag.find((item) => item.posm === posm)?.quantity ?? 0, outlets };
  });
}
