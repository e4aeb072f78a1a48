import { createContext, useContext } from 'react';
import { dayOf } from '../../core/base/day.ts';
import { ACCOUNT_TERMS } from '../../core/words/account-terms.ts';
import { SHOP_TERMS } from '../../core/words/shop-terms.ts';
import { TERMS } from '../../core/words/terms.ts';
import type { FactKind } from '../../protocol/all-facts.ts';
import type { ReviewItem, ReviewList } from '../../protocol/review.ts';
import { WIRE_WORDS } from '../../protocol/words.ts';
import { useWords } from '../../ui/language.tsx';
import { clockOn, type Clock } from '../time.ts';
import * as visit from '../visit/words.ts';
import * as common from '../words.ts';
import * as fields from './field-words.ts';
import type { Manner } from './told.ts';
import { valueWords, wordOfValue } from './value-words.ts';
import * as words from './words.ts';

export const ListContext = createContext<ReviewList | null>(null);

function useList(): ReviewList {
  const list = useContext(ListContext);
  if (!list) throw new Error('shown outside of the review');
  return list;
}

/** The clock of the organisation, on its day of now. */
export function useClock(): Clock {
  const { asOf, zone } = useList();
  return (at) => clockOn(dayOf(asOf, zone), at, zone);
}

/** What a kind of facts is called, one that this program does not know too. */
export function useKindText(): (kind: string) => string {
  const w = useWords(words);
  const { kind: kinds } = useWords(WIRE_WORDS);
  return (kind) => (Object.hasOwn(kinds, kind) ? kinds[kind as FactKind] : w.unknownKind(kind));
}

/** What a group of facts is about. */
export function useItemName(): (item: ReviewItem) => string {
  const w = useWords(words);
  return ({ outlet, entity }) =>
    outlet?.name ?? (entity === '' ? w.unread : /^\d{4}-\d{2}-\d{2}$/.test(entity) ? w.ofDay(entity) : w.noOutlet);
}

/** How the reader's language says what facts of a kind hold. */
export function useManner(kind: string): Manner {
  const w = useWords(words);
  const c = useWords(common);
  const t = useWords(TERMS);
  const s = useWords(SHOP_TERMS);
  const v = useWords(visit);
  const f = useWords(fields);
  const a = useWords(ACCOUNT_TERMS);
  const { names } = useList();
  const clock = useClock();
  const lists = valueWords(t, s, v, w, a);
  return {
    rank: fields.rankOf,
    field: (name) => (Object.hasOwn(f, name) ? f[name]! : name),
    word: (field, value) => wordOfValue(lists, { kind, field }, value),
    name: (id) => (Object.hasOwn(names, id) ? names[id]! : null),
    clock,
    money: c.yuan,
    pricePer: w.pricePer,
    list: c.list,
    yes: w.yes,
    no: w.no,
    blank: c.nothing,
  };
}
