import { useState } from 'react';
import { standardKeyOf } from '../../core/catalog/must-stock.ts';
import type { Product } from '../../core/catalog/product.ts';
import { expiredUncounted } from '../../core/shelf/findings.ts';
import { checkShelf, skipStep } from '../../core/visit/steps.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../../ui/language.tsx';
import { AlsoSeenRow } from '../also-seen/also-seen-row.tsx';
import { now } from '../hands.ts';
import { AddProduct } from '../order/add-product.tsx';
import { OwnQuestions } from '../questions/own-questions.tsx';
import { useQuestions } from '../questions/use-questions.ts';
import { Refusal } from '../refusal.tsx';
import { useDeed } from '../use-deed.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import { BlockRows } from './block-rows.tsx';
import { BlockTabs } from './block-tabs.tsx';
import { linesFrom, scopeOf } from './check-draft.ts';
import { CountPad } from './count-pad.tsx';
import { FindProduct } from './find-product.tsx';
import { ProductSheet } from './product-sheet.tsx';
import type { Check } from './check.ts';
import { useCheck } from './use-check.ts';
import * as words from './words.ts';

/** Store check: block by block in walking order; must-stock counted, the rest by exception, a block confirmed in one tap. */
export function CheckScreen() {
  const w = useWords(words);
  const { visit, book, mustStock, began, today, goOn } = useAtVisit();
  const check = useCheck();
  const questions = useQuestions('store-check');
  const { attempt, refusal, isBusy } = useDeed(check.draft, questions.draft);
  const [details, setDetails] = useState<Product | null>(null);
  const [isAdding, setAdding] = useState(false);
  const [isFinding, setFinding] = useState(false);
  const block = check.blocks[check.at];
  const seen = check.all.filter((p) => check.isSeen(p.id)).length;
  const expired = check.all.filter((p) => check.lineOf(p.id).expired > 0).length;

  const submit = async (): Promise<void> => {
    const { told, blocks } = check;
    const said = {
      scope: scopeOf(told, blocks, mustStock),
      standard: mustStock ? standardKeyOf(mustStock) : null,
      lines: linesFrom(told, book.products),
      began,
    };
    const deed = checkShelf(visit, said, now(), book.products);
    // What has to be counted is asked where it is counted.
    const [expiredOf] = deed.ok ? [] : expiredUncounted({ lines: said.lines, products: book.products, on: today });
    if (expiredOf) setDetails(book.products.get(expiredOf) ?? null);
    if (!(await attempt(deed, ...questions.told()))) return;
    await Promise.all([check.forget(), questions.forget()]);
    goOn();
  };
  const skip = async (): Promise<void> => {
    if (!(await attempt(skipStep(visit, 'store-check', 'not-needed', now()), ...questions.told()))) return;
    await questions.forget();
    goOn();
  };
  return (
    <>
      <BlockTabs check={check} />
      <main>
        {check.all.length === 0 ? <p className="notice calm">{w.nothing}</p> : null}
        {block ? <BlockRows key={block.key} check={check} products={block.products} onDetails={setDetails} /> : null}
        {check.differed ? <output className="notice block">{w.differed(check.differed.name)}</output> : null}
        {check.asBefore > 0 ? <Button onClick={check.takeOver}>{w.asBefore(check.asBefore)}</Button> : null}
        {expired > 0 ? <output className="notice bad block">{w.expiredFound(expired)}</output> : null}
        <AlsoSeenRow />
        <OwnQuestions questions={questions} />
        <div className="two">
          <Button look="plain" onClick={() => setFinding(true)}>
            <Icon name="search" /> {w.scan}
          </Button>
          <Button look="plain" onClick={() => setAdding(true)}>
            {w.add}
          </Button>
        </div>
        {seen > 0 && seen < check.all.length ? (
          <Button look="plain" disabled={isBusy} onClick={() => void submit()}>
            {w.stopHere(seen, check.all.length)}
          </Button>
        ) : null}
      </main>
      <div className="dock">
        <Refusal text={refusal} />
        {check.active ? (
          <CountPad check={check} product={check.active} />
        ) : check.all.length === 0 ? (
          <Button look="primary" disabled={isBusy} onClick={() => void skip()}>
            {w.skipNothing}
          </Button>
        ) : (
          <div className="row">
            <Button disabled={!check.canUndo} onClick={check.undo}>
              {w.undo}
            </Button>
            <Forward check={check} seen={seen} isBusy={isBusy} onFinish={() => void submit()} />
          </div>
        )}
      </div>
      {details ? <ProductSheet check={check} product={details} onClose={() => setDetails(null)} /> : null}
      {isFinding ? (
        <FindProduct
          onFound={(product) => {
            check.find(product);
            setFinding(false);
          }}
          onClose={() => setFinding(false)}
        />
      ) : null}
      {isAdding ? (
        <AddProduct
          taken={new Set(check.all.map((p) => p.id))}
          onAdd={(product) => {
            check.add(product);
            setAdding(false);
          }}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </>
  );
}

/** The one thing to do next: count, confirm what is left of the block, go to the next block, or finish. */
function Forward({
  check,
  seen,
  isBusy,
  onFinish,
}: {
  check: Check;
  seen: number;
  isBusy: boolean;
  onFinish: () => void;
}) {
  const w = useWords(words);
  const rest = (check.blocks[check.at]?.products ?? []).filter((p) => !check.isSeen(p.id));
  const toCount = check.drawn ?? rest.find((p) => check.listed.has(p.id));
  const elsewhere = check.blocks.findIndex((b) => b.products.some((p) => !check.isSeen(p.id)));
  const [text, deed] = toCount
    ? [w.toCount(toCount.name), () => check.count(toCount)]
    : rest.length > 0
      ? [w.rest(rest.length), check.confirmRest]
      : elsewhere >= 0
        ? [w.nextBlock, () => check.goTo(elsewhere)]
        : [w.finish, onFinish];
  return (
    <Button look="primary" disabled={isBusy} onClick={deed}>
      <span>
        {text}
        <br />
        <span className="small">{w.checked(seen, check.all.length)}</span>
      </span>
    </Button>
  );
}
