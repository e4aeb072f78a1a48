import { useMemo, useState } from 'react';
import type { Refusal } from '../../core/base/result.ts';
import { keyOf, mayApply, standingOf, STANDINGS, withNeeded } from '../../core/playbook/change.ts';
import { changesOf } from '../../core/playbook/compare.ts';
import type { OwnGoods } from '../../core/playbook/goods.ts';
import type { Playbook } from '../../core/playbook/playbook.ts';
import type { BringingIn, PlaybookHere } from '../../protocol/playbook.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { ask } from '../api.ts';
import { RefusalNotice } from '../refusal.tsx';
import { useSession } from '../sign-in/session.ts';
import { Column } from './column.tsx';
import { GoodsCard } from './goods-card.tsx';
import * as words from './words.ts';

/** A book beside what is here: new, changed, gone; what is ticked is applied. */
export function Comparison({
  book,
  here,
  onApplied,
  onAgain,
}: {
  book: Playbook;
  here: PlaybookHere;
  onApplied: (n: number) => void;
  onAgain: () => void;
}) {
  const w = useWords(words);
  const { role } = useSession().person;
  const [goods, setGoods] = useState<OwnGoods>(() => here.broughtIn.find((one) => one.code === book.code)?.goods ?? {});
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const changes = useMemo(() => changesOf(here.book, book, here.products, goods), [here, book, goods]);
  const mine = changes.filter((one) => mayApply(one.kind, role));
  // What is new is ticked as long as nobody says otherwise; what would be changed or ended is not.
  const ticked = new Set(
    mine.filter((one) => (standingOf(one) === 'new' ? !left.has(keyOf(one)) : taken.has(keyOf(one)))).map(keyOf),
  );
  const applied = withNeeded(mine, ticked);
  const names = new Map([
    ...[...here.book.goods, ...book.goods].map((one) => [one.product, one.name] as const),
    ...here.products.map((one) => [one.id, one.name] as const),
    ...[...here.book.standards.material, ...book.standards.material].map((one) => [one.code, one.name] as const),
  ]);
  const tick = (keys: readonly string[], isTicked: boolean): void => {
    setLeft((was) => (isTicked ? without(was, keys) : new Set([...was, ...keys])));
    setTaken((was) => (isTicked ? new Set([...was, ...keys]) : without(was, keys)));
  };
  const apply = async (): Promise<void> => {
    const { code, edition, zh } = book;
    const json: BringingIn = { book: { code, edition, zh }, goods, changes: applied };
    setBusy(true);
    const result = await ask('/v1/playbook', { method: 'POST', json });
    setBusy(false);
    if (result.ok) onApplied(applied.length);
    else {
      setRefusal(result.refusal);
      onAgain();
    }
  };
  return (
    <>
      <p className="muted">{book.extent === 'part' ? w.part : w.whole}</p>
      <GoodsCard book={book} products={here.products} goods={goods} onChange={setGoods} />
      {changes.length === 0 ? <p className="notice ok">✓ {w.same}</p> : null}
      {changes.length > 0 ? (
        <div className="book-columns">
          {STANDINGS.map((standing) => (
            <Column
              key={standing}
              standing={standing}
              changes={changes.filter((one) => standingOf(one) === standing)}
              ticked={ticked}
              applied={new Set(applied.map(keyOf))}
              names={names}
              today={here.today}
              onTick={tick}
            />
          ))}
        </div>
      ) : null}
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      {mine.length > 0 ? (
        <div className="row wrap">
          <Button look="primary" disabled={isBusy || applied.length === 0} onClick={() => void apply()}>
            {w.apply(applied.length)}
          </Button>
          <span className="small muted">{w.draftHint}</span>
        </div>
      ) : null}
    </>
  );
}

const without = (all: ReadonlySet<string>, keys: readonly string[]): ReadonlySet<string> =>
  new Set([...all].filter((key) => !keys.includes(key)));
