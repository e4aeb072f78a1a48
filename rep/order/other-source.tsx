import type { Product } from '../../core/catalog/product.ts';
import { noteOtherSource } from '../../core/visit/observe.ts';
import { OTHER_SOURCES } from '../../core/visit/observed.ts';
import { SHOP_TERMS } from '../../core/words/shop-terms.ts';
import { Chips } from '../../ui/chips.tsx';
import { useWords } from '../../ui/language.tsx';
import { now } from '../hands.ts';
import { Refusal } from '../refusal.tsx';
import { useDeed } from '../use-deed.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import * as words from './words.ts';

/** There is more than there can be: where else the shop has it from, for what the count did not get wrong. */
export function OtherSource({ product }: { product: Product }) {
  const w = useWords(words);
  const s = useWords(SHOP_TERMS);
  const { visit } = useAtVisit();
  const noted = visit.otherSources.find((one) => one.product === product.id)?.source ?? null;
  const { attempt, refusal } = useDeed(noted);
  return (
    <>
      <Chips
        legend={w.otherSource}
        value={noted}
        onChange={(source) => void attempt(noteOtherSource(visit, { product: product.id, source }, now()))}
        choices={OTHER_SOURCES.map((value) => ({ value, label: s.otherSource[value] }))}
      />
      <Refusal text={refusal} />
    </>
  );
}
