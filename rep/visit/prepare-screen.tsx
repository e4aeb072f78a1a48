import { useState } from 'react';
import { wholeYuan } from '../../core/base/money.ts';
import { creditOn } from '../../core/order/account/account.ts';
import { decisionMaker } from '../../core/outlet/contact.ts';
import { openCommitments } from '../../core/plan/commitment.ts';
import { prepare } from '../../core/visit/steps.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { schemesAt } from '../day-plan/eligible.ts';
import { materialFor, needName } from '../day-plan/material.ts';
import { now } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { CommitmentLine } from '../outlet/commitment-line.tsx';
import { StockTable } from '../outlet/stock-table.tsx';
import * as outletWords from '../outlet/words.ts';
import { ComplaintsSheet } from '../pre-call/complaints-sheet.tsx';
import { SchemesSheet } from '../pre-call/schemes-sheet.tsx';
import { SixVisits } from '../pre-call/six-visits.tsx';
import { ToolsSheet } from '../pre-call/tools-sheet.tsx';
import * as preCall from '../pre-call/words.ts';
import { Refusal } from '../refusal.tsx';
import { Figure } from '../results/figure.tsx';
import { useDeed } from '../use-deed.ts';
import * as common from '../words.ts';
import { useAtVisit } from './at-visit.ts';
import { ObjectiveSheet } from './objective-sheet.tsx';
import { useObjectives } from './objectives.ts';
import * as words from './words.ts';

interface Draft {
  /** What the rep wants; null as long as he has nothing against what is proposed. */
  readonly objective: string | null;
  readonly tools: readonly string[];
}
type Panel = 'objective' | 'tools' | 'table' | 'schemes' | 'complaints' | 'promises';

/** So many promises stand on the first screen; the others are a tap away. */
const PROMISES_SHOWN = 2;

/** Before the door: what to win here, whom to greet how, what was promised, what to take along. One screen. */
export function PrepareScreen() {
  const w = useWords(words);
  const p = useWords(preCall);
  const o = useWords(outletWords);
  const c = useWords(common);
  const at = useAtVisit();
  const { visit, outlet, shop, history, book, commitments, today, began, goOn } = at;
  const needs = materialFor(book, outlet.id, commitments, today);
  const [draft, setDraft, forget] = useDraft<Draft>(`prepare:${visit.id}`, {
    objective: visit.prepared?.objective ?? null,
    tools: visit.prepared?.tools ?? needs.map((need) => needName(need, book)),
  });
  const { attempt, refusal, isBusy } = useDeed(draft);
  const [panel, setPanel] = useState<Panel | null>(null);
  const close = (): void => setPanel(null);

  const { of, proposals } = useObjectives(at);
  const objective = draft.objective ?? proposals[0]!;
  const promises = openCommitments(commitments);
  const before = history.visits.filter((v) => v.day < today);
  const credit = creditOn(outlet.credit, history.account, today);
  const last = before.find((v) => v.total !== null);
  const next = before[0]?.next?.text;
  const schemes = schemesAt(book, outlet.id, today);
  const toAsk = schemes.filter((one) => one.isToBeAsked).length;
  const owner = decisionMaker(outlet.contacts);

  const submit = async (): Promise<void> => {
    const said = { objective: objective.trim(), tools: [...draft.tools], began };
    if (!(await attempt(prepare(visit, said, now())))) return;
    await forget();
    goOn();
  };
  const all = book.organisation.tools.length + needs.length;
  return (
    <>
      <main className="one-screen">
        <section className="card hot">
          <div className="row spread">
            <h2>{w.goal}</h2>
            <Button look="plain" onClick={() => setPanel('objective')}>
              {w.otherGoal}
            </Button>
          </div>
          <p className="goal">{objective}</p>
        </section>
        <section className="figures">
          <Figure
            name={w.figuresOut}
            value={of.lastVisit ? String(of.lastOut.length) : o.blank}
            isBad={of.lastOut.length > 0}
          />
          <Figure name={w.figuresOwes} value={`¥${wholeYuan(credit.receivable)}`} isBad={credit.overdue > 0} />
          <Figure name={w.figuresOrder} value={last ? `¥${wholeYuan(last.total!)}` : o.blank} />
        </section>
        <SixVisits visits={before} />
        <section className="card">
          <div className="row spread">
            <h2>{w.dontForget(owner?.salutation ?? null)}</h2>
            {promises.length > PROMISES_SHOWN ? (
              <Button look="plain" onClick={() => setPanel('promises')}>
                {p.more(promises.length - PROMISES_SHOWN)}
              </Button>
            ) : null}
          </div>
          {promises.length === 0 ? <p className="muted">{w.nothingPromised}</p> : null}
          {promises.slice(0, PROMISES_SHOWN).map((one) => (
            <CommitmentLine key={one.id} commitment={one} today={today} />
          ))}
          {next ? <p className="small muted">{p.lastVisit(next)}</p> : null}
          {outlet.note ? <p className="small">{outlet.note}</p> : null}
        </section>
        <div className="two">
          {all > 0 ? <Button onClick={() => setPanel('tools')}>{w.toolsTaken(draft.tools.length, all)}</Button> : null}
          <Button onClick={() => setPanel('table')}>{o.stockTable}</Button>
          {schemes.length > 0 ? (
            <Button onClick={() => setPanel('schemes')}>
              {toAsk > 0 ? `! ${p.schemesAsk(toAsk)}` : p.schemes(schemes.length)}
            </Button>
          ) : null}
          {shop.complaints.length > 0 ? (
            <Button onClick={() => setPanel('complaints')}>! {p.complaints(shop.complaints.length)}</Button>
          ) : null}
        </div>
      </main>
      <div className="dock">
        <Refusal text={refusal} />
        <Button look="primary" disabled={isBusy} onClick={() => void submit()}>
          {w.arrived}
        </Button>
      </div>
      {panel === 'objective' ? (
        <ObjectiveSheet
          proposals={proposals}
          chosen={objective}
          onChoose={(chosen) => {
            setDraft((d) => ({ ...d, objective: chosen }));
            close();
          }}
          onClose={close}
        />
      ) : panel === 'tools' ? (
        <ToolsSheet
          needs={needs}
          tools={draft.tools}
          onChange={(tools) => setDraft((d) => ({ ...d, tools }))}
          onClose={close}
        />
      ) : panel === 'table' ? (
        <Sheet title={w.table} closeLabel={c.close} onClose={close}>
          <StockTable history={history} />
        </Sheet>
      ) : panel === 'schemes' ? (
        <SchemesSheet schemes={schemes} onClose={close} />
      ) : panel === 'complaints' ? (
        <ComplaintsSheet complaints={shop.complaints} today={today} onClose={close} />
      ) : panel === 'promises' ? (
        <Sheet title={p.all(promises.length)} closeLabel={c.close} onClose={close}>
          {promises.map((one) => (
            <CommitmentLine key={one.id} commitment={one} today={today} />
          ))}
        </Sheet>
      ) : null}
    </>
  );
}
