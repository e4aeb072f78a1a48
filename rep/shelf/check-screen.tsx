import { useMemo, useRef, useState } from 'react';
import { yuan } from '../../core/base/money.ts';
import { baseOf, caseOf, type Product } from '../../core/catalog/product.ts';
import { checkShelf } from '../../core/visit/steps.ts';
import type { StockState } from '../../core/shelf/check.ts';
import { TERMS } from '../../core/words/terms.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { NumberPad, type PadKey } from '../../ui/number-pad.tsx';
import { now } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { useDeed } from '../use-deed.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import { BLANK, blocksOf, linesFrom, scopeOf, type CheckDraft, type LineDraft } from './check-draft.ts';
import { ProductSheet } from './product-sheet.tsx';
import * as words from './words.ts';

/** The most digits of a count. */
const COUNT_MAX = 99_999;

/** Store check: block by block in walking order; must-stock counted, the rest by exception, a block confirmed in one tap. */
export function CheckScreen() {
  const w = useWords(words);
  const t = useWords(TERMS);
  const { visit, book, mustStock, history, prices, began, goOn } = useAtVisit();
  const { attempt, refusal, isBusy } = useDeed();
  const [draft, setDraft, forget] = useDraft<CheckDraft>(`check:${visit.id}`, {});
  const blocks = useMemo(() => blocksOf(book.products, mustStock, history), [book, mustStock, history]);
  const [at, setAt] = useState(0);
  const [active, setActive] = useState<string | null>(null);
  const [isInCases, setInCases] = useState(false);
  const [details, setDetails] = useState<Product | null>(null);
  const isFresh = useRef(true);
  const undo = useRef<CheckDraft[]>([]);

  const block = blocks[at];
  const listed = new Set((mustStock?.products ?? []).map((p) => p.product));
  const last = history.visits.find((v) => v.visit !== visit.id);
  const lineOf = (id: string): LineDraft => draft[id] ?? BLANK;
  const isSeen = (id: string): boolean => lineOf(id).state !== null;
  const all = blocks.flatMap((b) => b.products);
  const seen = all.filter((p) => isSeen(p.id)).length;
  const rest = (block?.products ?? []).filter((p) => !isSeen(p.id));
  const uncountedMust = rest.filter((p) => listed.has(p.id));

  const change = (next: CheckDraft): void => {
    undo.current = [...undo.current.slice(-30), draft];
    setDraft(next);
  };
  const set = (id: string, part: Partial<LineDraft>): void => change({ ...draft, [id]: { ...lineOf(id), ...part } });
  const tap = (id: string, state: StockState): void => {
    setActive(null);
    set(
      id,
      lineOf(id).state === state && lineOf(id).quantity === null
        ? { state: null, via: 'tap' }
        : { state, quantity: state === 'out' ? 0 : null, via: 'tap' },
    );
  };
  const choose = (product: Product): void => {
    setActive(product.id);
    isFresh.current = true;
  };
  const key = (pressed: PadKey): void => {
    const product = block?.products.find((p) => p.id === active);
    if (!product) return;
    if (pressed === 'next') {
      const following = block!.products
        .slice(block!.products.indexOf(product) + 1)
        .find((p) => listed.has(p.id) && !isSeen(p.id));
      if (following) choose(following);
      else setActive(null);
      return;
    }
    const factor = isInCases ? caseOf(product).factor : 1;
    const shown = isFresh.current
      ? null
      : lineOf(product.id).quantity === null
        ? null
        : Math.floor(lineOf(product.id).quantity! / factor);
    const typed =
      pressed === 'erase'
        ? shown === null || shown < 10
          ? null
          : Math.floor(shown / 10)
        : Math.min(COUNT_MAX, (shown ?? 0) * 10 + Number(pressed));
    isFresh.current = false;
    const quantity = typed === null ? null : typed * factor;
    set(product.id, { quantity, state: quantity === null ? null : quantity === 0 ? 'out' : 'present', via: 'count' });
  };
  const confirmRest = (): void => {
    change({
      ...draft,
      ...Object.fromEntries(
        rest.map((p) => [p.id, { ...lineOf(p.id), state: 'present' as const, via: 'block' as const }]),
      ),
    });
    if (at < blocks.length - 1) setAt(at + 1);
    window.scrollTo(0, 0);
  };
  const submit = async (): Promise<void> => {
    const said = { scope: scopeOf(draft, blocks, mustStock), lines: linesFrom(draft, book.products), began };
    if (!(await attempt(checkShelf(visit, said, now())))) return;
    await forget();
    goOn();
  };

  const isLast = at === blocks.length - 1;
  const canConfirm = rest.length > 0 && uncountedMust.length === 0;
  return (
    <>
      <div className="blocks" role="tablist" aria-label={w.blocks}>
        {blocks.map((b, i) => {
          const left = b.products.filter((p) => !isSeen(p.id)).length;
          return (
            <button
              type="button"
              role="tab"
              key={b.key}
              aria-selected={i === at}
              onClick={() => {
                setAt(i);
                setActive(null);
              }}
            >
              {left === 0 ? '✓ ' : ''}
              {t.location[b.location]}·{b.category} {left > 0 ? left : ''}
            </button>
          );
        })}
      </div>
      <main>
        <section>
          {(block?.products ?? []).map((product) => {
            const line = lineOf(product.id);
            const before = last?.stock[product.id];
            const retail = prices?.prices[product.id]?.retail;
            const isMust = listed.has(product.id);
            return (
              <div className="check-row" key={product.id}>
                <button
                  type="button"
                  className="who"
                  onClick={() => setDetails(product)}
                  aria-label={`${product.name} ${w.details}`}
                >
                  <b>{product.name}</b>
                  <span className="small muted">
                    {isMust ? <b>{w.mustStock} · </b> : null}
                    {before === undefined ? '' : `${w.last(before)} · `}
                    {retail ? `¥${yuan(retail)}` : ''}
                    {line.expired > 0 ? (
                      <b className="bad">
                        {' '}
                        {t.finding.expired} {line.expired}
                      </b>
                    ) : null}
                    {line.damaged > 0 ? (
                      <b className="bad">
                        {' '}
                        {t.finding.damaged} {line.damaged}
                      </b>
                    ) : null}
                  </span>
                </button>
                <fieldset className="keys" aria-label={product.name}>
                  {isMust || line.via === 'count' ? (
                    <button
                      type="button"
                      className={`count ${active === product.id ? 'active' : ''}`}
                      aria-pressed={line.quantity !== null && line.quantity > 0}
                      onClick={() => choose(product)}
                    >
                      {line.quantity === null
                        ? line.state === 'present'
                          ? t.stock.present
                          : w.count
                        : isInCases && active === product.id
                          ? Math.floor(line.quantity / caseOf(product).factor)
                          : line.quantity}
                    </button>
                  ) : (
                    <>
                      <button
                        type="button"
                        aria-pressed={line.state === 'present'}
                        onClick={() => tap(product.id, 'present')}
                      >
                        {t.stock.present}
                      </button>
                      <button
                        type="button"
                        className="low"
                        aria-pressed={line.state === 'low'}
                        onClick={() => tap(product.id, 'low')}
                      >
                        {t.stock.low}
                      </button>
                    </>
                  )}
                  <button
                    type="button"
                    className="out"
                    aria-pressed={line.state === 'out'}
                    onClick={() => tap(product.id, 'out')}
                  >
                    {t.stock.out}
                  </button>
                </fieldset>
              </div>
            );
          })}
        </section>
      </main>
      <div className="dock">
        {refusal ? (
          <p className="notice bad" role="alert">
            {refusal}
          </p>
        ) : null}
        {active ? (
          <Pad
            product={all.find((p) => p.id === active)!}
            quantity={lineOf(active).quantity}
            isInCases={isInCases}
            onUnit={setInCases}
            onKey={key}
          />
        ) : (
          <div className="row">
            <Button
              onClick={() => {
                const before = undo.current.pop();
                if (before) setDraft(before);
              }}
            >
              {w.undo}
            </Button>
            {canConfirm ? (
              <Button look="primary" onClick={confirmRest}>
                <span>
                  {w.rest(rest.length)}
                  <br />
                  <span className="small">{w.checked(seen, all.length)}</span>
                </span>
              </Button>
            ) : isLast || seen === all.length ? (
              <Button look="primary" disabled={isBusy} onClick={() => void submit()}>
                <span>
                  {w.finish}
                  <br />
                  <span className="small">{w.checked(seen, all.length)}</span>
                </span>
              </Button>
            ) : uncountedMust.length > 0 ? (
              <Button look="primary" onClick={() => choose(uncountedMust[0]!)}>
                <span>
                  {w.count}:{uncountedMust[0]!.name}
                  <br />
                  <span className="small">{w.checked(seen, all.length)}</span>
                </span>
              </Button>
            ) : (
              <Button look="primary" onClick={() => setAt(at + 1)}>
                <span>
                  {w.next}
                  <br />
                  <span className="small">{w.checked(seen, all.length)}</span>
                </span>
              </Button>
            )}
          </div>
        )}
      </div>
      {details ? (
        <ProductSheet
          product={details}
          line={lineOf(details.id)}
          onKeep={(part) => {
            set(details.id, part);
            setDetails(null);
          }}
          onClose={() => setDetails(null)}
        />
      ) : null}
    </>
  );
}

function Pad({
  product,
  quantity,
  isInCases,
  onUnit,
  onKey,
}: {
  product: Product;
  quantity: number | null;
  isInCases: boolean;
  onUnit: (isInCases: boolean) => void;
  onKey: (key: PadKey) => void;
}) {
  const w = useWords(words);
  const pack = caseOf(product);
  return (
    <>
      <div className="row spread">
        <b className="grow">
          {product.name}
          {quantity === null ? '' : ` · ${w.exact(quantity, baseOf(product).name)}`}
        </b>
        {pack.factor > 1 ? (
          <Button onClick={() => onUnit(!isInCases)}>
            {isInCases ? w.pack(`${pack.name}(${pack.factor})`) : w.base}
          </Button>
        ) : null}
      </div>
      <NumberPad eraseLabel={w.erase} nextLabel={w.next} onKey={onKey} />
    </>
  );
}
