import * as v from 'valibot';
import { Instant } from '../../core/base/instant.ts';
import { fen, yuan } from '../../core/base/money.ts';

/** A field of a fact as it is shown: its name, and what it says; one line for each element of a list. */
export interface Told {
  readonly field: string;
  readonly said: readonly string[];
  /** Lines that are not shown. */
  readonly left: number;
}

/** How a language says what facts hold. */
export interface Manner {
  /** The place of a field among the others; the database keeps none. */
  readonly rank: (field: string) => number;
  readonly field: (name: string) => string;
  /** The word of a value of a fixed list; null where it is none. */
  readonly word: (field: string, value: string) => string | null;
  /** The name of an outlet or product; null where it is neither. */
  readonly name: (id: string) => string | null;
  readonly clock: (at: Instant) => string;
  readonly money: (yuan: string) => string;
  readonly pricePer: (yuan: string, per: number) => string;
  readonly list: (texts: readonly string[]) => string;
  readonly yes: string;
  readonly no: string;
  readonly blank: string;
}

/** Said elsewhere on the page, or of no use to a person. */
const LEFT_OUT = new Set([
  'kind',
  'at',
  'visit',
  'sha256',
  'bytes',
  'mime',
  'width',
  'height',
  'arithmetic',
  'demand',
  'datum',
]);
const MONEY = new Set(['total', 'value', 'discount', 'target', 'price', 'retail', 'amount']);
const LINES_MAX = 20;

type Group = Readonly<Record<string, unknown>>;
const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a fact says, field by field, whatever came: what nobody knows is shown as it is. */
export function tell(fact: Group, manner: Manner): Told[] {
  return inOrder(fact, manner.rank).flatMap(([name, value]): Told[] => {
    // The id of an order says nothing to anybody; that of a talk line stands in its group.
    if (LEFT_OUT.has(name) || name === 'id') return [];
    if (isGroup(value) && Object.values(value).some((one) => isGroup(one) || Array.isArray(one)))
      return tell(value, manner);
    const all =
      Array.isArray(value) && value.some(isGroup)
        ? value.map((one) => saidOf(name, one, manner))
        : [saidOf(name, value, manner)];
    return [{ field: manner.field(name), said: all.slice(0, LINES_MAX), left: Math.max(0, all.length - LINES_MAX) }];
  });
}

function saidOf(field: string, value: unknown, manner: Manner): string {
  if (value === null || value === undefined || value === '') return manner.blank;
  if (typeof value === 'boolean') return value ? manner.yes : manner.no;
  if (typeof value === 'number')
    return MONEY.has(field) && Number.isSafeInteger(value) ? manner.money(yuan(fen(value))) : String(value);
  if (typeof value === 'string') return textOf(field, value, manner);
  if (Array.isArray(value)) return manner.list(value.map((one) => saidOf(field, one, manner))) || manner.blank;
  return isGroup(value) ? groupOf(value, manner) : manner.blank;
}

function textOf(field: string, value: string, manner: Manner): string {
  const at = v.safeParse(Instant, value);
  if (at.success) return manner.clock(at.output);
  return manner.name(value) ?? manner.word(field, value) ?? value;
}

/** The fields of a group in one line; what is blank is left out. */
function groupOf(group: Group, manner: Manner): string {
  const { fen: price, per } = group;
  if (Number.isSafeInteger(price) && typeof per === 'number') return manner.pricePer(yuan(fen(price as number)), per);
  const parts = inOrder(group, manner.rank).flatMap(([name, value]) => {
    if (value === null || value === '' || LEFT_OUT.has(name)) return [];
    const said = saidOf(name, value, manner);
    return [name === 'product' ? said : `${manner.field(name)} ${said}`];
  });
  return parts.join(' · ') || manner.blank;
}

const inOrder = (group: Group, rank: Manner['rank']): [string, unknown][] =>
  Object.entries(group).sort(([a], [b]) => rank(a) - rank(b));
