import { useState } from 'react';
import { yuan } from '../../core/base/money.ts';
import { isOverdue, openCommitments } from '../../core/plan/commitment.ts';
import { decisionMaker } from '../../core/outlet/contact.ts';
import { prepare } from '../../core/visit/steps.ts';
import { Button } from '../../ui/button.tsx';
import { CheckChips, Chips } from '../../ui/chips.tsx';
import { TextBox } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { now } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { StockTable } from '../outlet/stock-table.tsx';
import * as outletWords from '../outlet/words.ts';
import { stopFacts } from '../today/stop-facts.ts';
import { useDeed } from '../use-deed.ts';
import * as common from '../words.ts';
import { useAtVisit } from './at-visit.ts';
import * as words from './words.ts';

/** Before the door: what to win here, what was promised, what to take along. */
export function PrepareScreen() {
  const w = useWords(words);
  const o = useWords(outletWords);
  const c = useWords(common);
  const { visit, outlet, history, book, commitments, today, began, goOn } = useAtVisit();
  const { attempt, refusal, isBusy } = useDeed();
  const [draft, setDraft, forget] = useDraft(`prepare:${visit.id}`, {
    objective: '',
    isOwn: false,
    tools: [] as string[],
  });
  const [isTableOpen, setTableOpen] = useState(false);

  const facts = stopFacts(book, commitments, outlet.id, today);
  const open = openCommitments(commitments);
  const last = history.visits.find((v) => v.total !== null && v.day < today);
  const focus = book.focus.find((f) => f.from <= today && today <= f.to);
  const proposals = [
    ...new Set([
      ...(facts.isPressing ? [w.goalPromise(facts.promises[0]!.text)] : []),
      ...(facts.lastOut.length > 0 ? [w.goalFill(c.list(facts.lastOut.slice(0, 2).map((p) => p.name)))] : []),
      ...(outlet.credit.overdue > 0 ? [w.goalCollect(yuan(outlet.credit.overdue))] : []),
      ...(facts.gaps.length > 0 ? [w.goalList(facts.gaps[0]!.name)] : []),
      ...(focus ? [w.goalFocus(focus.text)] : []),
      w.goalCount,
    ]),
  ].slice(0, 4);
  const owner = decisionMaker(outlet.contacts);

  const submit = async (): Promise<void> => {
    if (!(await attempt(prepare(visit, { objective: draft.objective.trim(), tools: draft.tools, began }, now()))))
      return;
    await forget();
    goOn();
  };
  return (
    <>
      <main>
        {owner ? <p className="name">{owner.salutation}</p> : null}
        <section className="stack">
          <Chips
            legend={w.goal}
            value={draft.isOwn ? 'own' : draft.objective || null}
            onChange={(value) =>
              setDraft((d) =>
                value === 'own' ? { ...d, isOwn: true, objective: '' } : { ...d, isOwn: false, objective: value },
              )
            }
            choices={[...proposals.map((text) => ({ value: text, label: text })), { value: 'own', label: w.own }]}
          />
          {draft.isOwn ? (
            <TextBox
              label={w.goal}
              value={draft.objective}
              maxLength={500}
              onChange={(e) => setDraft((d) => ({ ...d, objective: e.target.value }))}
            />
          ) : null}
        </section>
        <section className="figures">
          <div>
            <b className={facts.lastOut.length > 0 ? 'bad' : ''}>{facts.lastVisit ? facts.lastOut.length : o.blank}</b>
            <span>{w.figuresOut}</span>
          </div>
          <div>
            <b className={outlet.credit.overdue > 0 ? 'bad' : ''}>¥{yuan(outlet.credit.receivable)}</b>
            <span>{w.figuresOwes}</span>
          </div>
          <div>
            <b>{last ? `¥${yuan(last.total!)}` : o.blank}</b>
            <span>{w.figuresOrder}</span>
          </div>
        </section>
        <section className="card">
          <h2>{w.dontForget}</h2>
          {open.length === 0 ? (
            <p className="muted">{w.nothingPromised}</p>
          ) : (
            open.map((one) => (
              <p key={one.id} className="list-line">
                <span>
                  {one.direction === 'to-customer' ? o.toCustomer : o.toUs}:{one.text}
                </span>
                <b className={isOverdue(one, today) ? 'bad' : 'muted'}>
                  {isOverdue(one, today) ? o.overdue : o.due(one.due.slice(5).replace('-', '/'))}
                </b>
              </p>
            ))
          )}
        </section>
        <CheckChips
          legend={w.tools}
          values={draft.tools}
          onChange={(tools) => setDraft((d) => ({ ...d, tools }))}
          choices={book.organisation.tools.map((tool) => ({ value: tool, label: tool }))}
        />
        <Button onClick={() => setTableOpen(true)}>{w.table}</Button>
      </main>
      <div className="dock">
        {refusal ? (
          <p className="notice bad" role="alert">
            {refusal}
          </p>
        ) : null}
        <Button look="primary" disabled={isBusy} onClick={() => void submit()}>
          {w.arrived}
        </Button>
      </div>
      {isTableOpen ? (
        <Sheet title={w.table} closeLabel={c.close} onClose={() => setTableOpen(false)}>
          <StockTable history={history} />
        </Sheet>
      ) : null}
    </>
  );
}
