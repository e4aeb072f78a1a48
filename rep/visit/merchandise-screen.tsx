import { actionsFor } from '../../core/visit/actions.ts';
import type { ActionTaken, Merchandised, MerchandisingAction } from '../../core/visit/facts.ts';
import { merchandise } from '../../core/visit/steps.ts';
import { TERMS } from '../../core/words/terms.ts';
import { Button } from '../../ui/button.tsx';
import { CheckChips } from '../../ui/chips.tsx';
import { useWords } from '../../ui/language.tsx';
import { now } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { Refusal } from '../refusal.tsx';
import { useDeed } from '../use-deed.ts';
import { ActionRow, type Told } from './action-row.tsx';
import { useAtVisit } from './at-visit.ts';
import { VisitPhotos } from './visit-photos.tsx';
import * as words from './words.ts';

interface Draft {
  /** Per action and product: done, or the reason why not. */
  readonly answers: Readonly<Record<string, Told>>;
  readonly extra: readonly MerchandisingAction[];
}

const EXTRAS = ['refill', 'rotate', 'move', 'clean', 'place-posm', 'tag'] as const;
const keyOf = (of: { action: string; product: string | null }): string => `${of.action} ${of.product ?? ''}`;

/** What was said before, for whom looks again. */
const draftOf = (said: Merchandised | null): Draft => ({
  answers: Object.fromEntries(
    (said?.actions ?? [])
      .filter((a) => a.product !== null)
      .map((a) => [keyOf(a), { isDone: a.isDone, reason: a.reason }]),
  ),
  extra: (said?.actions ?? []).filter((a) => a.product === null).map((a) => a.action),
});

/** Merchandising: what the check asks for, done or with a reason; photos before and after. */
export function MerchandiseScreen() {
  const w = useWords(words);
  const t = useWords(TERMS);
  const { visit, findings, book, began, goOn } = useAtVisit();
  const [draft, setDraft, forget] = useDraft<Draft>(`merchandise:${visit.id}`, () => draftOf(visit.merchandised));
  const { attempt, refusal, isBusy } = useDeed(draft);
  const toDo = actionsFor(findings);

  const submit = async (): Promise<void> => {
    const asked = toDo.flatMap(({ action, product, quantity }): ActionTaken[] => {
      const told = draft.answers[keyOf({ action, product })];
      return told ? [{ action, product, posm: null, quantity, isRechecked: false, ...told }] : [];
    });
    const extra = draft.extra.map((action): ActionTaken => ({
      action,
      product: null,
      posm: null,
      quantity: null,
      isDone: true,
      isRechecked: false,
      reason: null,
    }));
    if (!(await attempt(merchandise(visit, { actions: [...asked, ...extra], hasConsent: null, began }, now())))) return;
    await forget();
    goOn();
  };
  return (
    <>
      <main>
        <VisitPhotos />
        <section className="card">
          <h2>{w.toDo}</h2>
          {toDo.length === 0 ? <p className="muted">{w.nothingToDo}</p> : null}
          {toDo.map((one) => (
            <ActionRow
              key={keyOf(one)}
              toDo={one}
              name={book.products.get(one.product)?.name ?? one.product}
              told={draft.answers[keyOf(one)] ?? null}
              onTold={(told) => setDraft((d) => ({ ...d, answers: { ...d.answers, [keyOf(one)]: told } }))}
            />
          ))}
        </section>
        <CheckChips
          legend={w.extra}
          values={draft.extra}
          onChange={(extra) => setDraft((d) => ({ ...d, extra }))}
          choices={EXTRAS.map((value) => ({ value: value as MerchandisingAction, label: t.action[value] }))}
        />
      </main>
      <div className="dock">
        <Refusal text={refusal} />
        <Button look="primary" disabled={isBusy} onClick={() => void submit()}>
          {w.toOrder}
        </Button>
      </div>
    </>
  );
}
