import { useDeferredValue } from 'react';
import { actionsFor, isMoved, loopOf } from '../../core/visit/actions.ts';
import type { MerchandisingAction } from '../../core/visit/facts.ts';
import { piecesFor, standingNow, withTold } from '../../core/visit/material.ts';
import { merchandise } from '../../core/visit/steps.ts';
import { TERMS } from '../../core/words/terms.ts';
import { Button } from '../../ui/button.tsx';
import { CheckChips, Chips } from '../../ui/chips.tsx';
import { useWords } from '../../ui/language.tsx';
import { now } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { OwnQuestions } from '../questions/own-questions.tsx';
import { useQuestions } from '../questions/use-questions.ts';
import { Refusal } from '../refusal.tsx';
import { useDeed } from '../use-deed.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import { ActionRow } from './action-row.tsx';
import { actionsOf, batchOn, draftOf, keyOf, saidOf, type Draft, type Told } from './half-said.ts';
import { MaterialCard } from './material-card.tsx';
import { ReturnsCard } from './returns-card.tsx';
import { ScoreCard } from './score-card.tsx';
import { useBag } from './use-bag.ts';
import { VisitPhotos } from './visit-photos.tsx';
import * as words from './words.ts';

const EXTRAS = ['refill', 'rotate', 'move', 'clean', 'tag'] as const;

/** Merchandising: what the check asks for and the material that belongs here, done or with a reason; photos before and after. */
export function MerchandiseScreen() {
  const w = useWords(words);
  const t = useWords(TERMS);
  const { visit, findings, book, began, goOn, outlet, shop, mustStock, commitments, today } = useAtVisit();
  const [draft, setDraft, forget] = useDraft<Draft>(`merchandise:${visit.id}`, () => draftOf(visit.merchandised));
  const questions = useQuestions('merchandise');
  const { attempt, refusal, isBusy } = useDeed(draft, questions.draft);
  const bag = useBag(visit.id);
  const toDo = actionsFor(findings);
  const needed = piecesFor(
    {
      outlet: outlet.id,
      standard: mustStock?.posm ?? [],
      placements: standingNow(shop.placements, visit.posm, today),
      commitments,
    },
    [...book.posm.values()],
    bag,
    today,
  );
  const pieces = withTold(needed, visit.merchandised?.actions ?? [], bag);
  const lines = visit.shelf?.lines ?? [];
  const said = saidOf(draft, { toDo, pieces, lines });
  const actions = actionsOf(said, draft, w.ownerRefused);
  // The tap is answered first, then what it comes to is reckoned.
  const scored = useDeferredValue(actions);
  const isRefused = draft.hasConsent === false;
  const loop = loopOf(
    toDo.length + pieces.length,
    actions.filter((a) => a.product !== null || a.posm !== null),
  );
  const tell = (key: string, told: Told): void => setDraft((d) => ({ ...d, answers: { ...d.answers, [key]: told } }));

  const submit = async (): Promise<void> => {
    const hasConsent = isMoved(said) ? draft.hasConsent : null;
    if (!(await attempt(merchandise(visit, { actions, hasConsent, began }, now()), ...questions.told()))) return;
    await Promise.all([forget(), questions.forget()]);
    goOn();
  };
  return (
    <>
      <main>
        <VisitPhotos />
        <section className="card">
          <h2>{w.toDo}</h2>
          {visit.shelf && visit.shelf.scope !== 'all' ? <p className="small">{w.partial[visit.shelf.scope]}</p> : null}
          {loop.found > 0 ? <p className="muted">{w.loop(loop)}</p> : null}
          {toDo.length === 0 && loop.found === 0 ? <p className="muted">{w.nothingToDo}</p> : null}
          {toDo.map((one) => (
            <ActionRow
              key={keyOf(one)}
              toDo={one}
              name={book.products.get(one.product)?.name ?? one.product}
              told={draft.answers[keyOf(one)] ?? null}
              batch={batchOn(lines, one.product)}
              isRefused={isRefused}
              onTold={(told) => tell(keyOf(one), told)}
            />
          ))}
        </section>
        <MaterialCard
          pieces={pieces}
          isRefused={isRefused}
          toldOf={(posm) => draft.answers[keyOf({ action: 'place-posm', product: null, posm })] ?? null}
          onTold={(posm, told) => tell(keyOf({ action: 'place-posm', product: null, posm }), told)}
        />
        <CheckChips
          legend={w.extra}
          values={draft.extra}
          onChange={(extra) => setDraft((d) => ({ ...d, extra }))}
          choices={EXTRAS.map((value) => ({ value: value as MerchandisingAction, label: t.action[value] }))}
        />
        {isMoved(said) ? (
          <Chips
            legend={w.consent}
            value={draft.hasConsent === null ? null : draft.hasConsent ? 'yes' : 'no'}
            onChange={(answer) => setDraft((d) => ({ ...d, hasConsent: answer === 'yes' }))}
            choices={[
              { value: 'yes', label: w.consented },
              { value: 'no', label: w.refused },
            ]}
          />
        ) : null}
        <OwnQuestions questions={questions} />
        <ReturnsCard actions={actions} />
        <ScoreCard actions={scored} />
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
