import { useState } from 'react';
import { wholeYuan } from '../../core/base/money.ts';
import { decisionMaker } from '../../core/outlet/contact.ts';
import { openCommitments } from '../../core/plan/commitment.ts';
import { prepare } from '../../core/visit/steps.ts';
import { Button } from '../../ui/button.tsx';
import { CheckChips } from '../../ui/chips.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { now } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { CommitmentLine } from '../outlet/commitment-line.tsx';
import { StockTable } from '../outlet/stock-table.tsx';
import * as outletWords from '../outlet/words.ts';
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

/** Before the door: what to win here, what was promised, what to take along. */
export function PrepareScreen() {
  const w = useWords(words);
  const o = useWords(outletWords);
  const c = useWords(common);
  const at = useAtVisit();
  const { visit, outlet, history, book, commitments, today, began, goOn } = at;
  const [draft, setDraft, forget] = useDraft<Draft>(`prepare:${visit.id}`, {
    objective: visit.prepared?.objective ?? null,
    tools: visit.prepared?.tools ?? [],
  });
  const { attempt, refusal, isBusy } = useDeed(draft);
  const [panel, setPanel] = useState<'objective' | 'tools' | 'table' | null>(null);
  const close = (): void => setPanel(null);

  const { of, proposals } = useObjectives(at);
  const objective = draft.objective ?? proposals[0]!;
  const promises = openCommitments(commitments);
  const last = history.visits.find((v) => v.total !== null && v.day < today);
  const { organisation } = book;

  const submit = async (): Promise<void> => {
    const said = { objective: objective.trim(), tools: [...draft.tools], began };
    if (!(await attempt(prepare(visit, said, now())))) return;
    await forget();
    goOn();
  };
  return (
    <>
      <main>
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
          <Figure
            name={w.figuresOwes}
            value={`¥${wholeYuan(outlet.credit.receivable)}`}
            isBad={outlet.credit.overdue > 0}
          />
          <Figure name={w.figuresOrder} value={last ? `¥${wholeYuan(last.total!)}` : o.blank} />
        </section>
        <section className="card">
          <h2>{w.dontForget(decisionMaker(outlet.contacts)?.salutation ?? null)}</h2>
          {promises.length === 0 ? <p className="muted">{w.nothingPromised}</p> : null}
          {promises.map((one) => (
            <CommitmentLine key={one.id} commitment={one} today={today} />
          ))}
          {outlet.note ? <p>{outlet.note}</p> : null}
        </section>
        <div className="row">
          {organisation.tools.length > 0 ? (
            <Button className="grow" onClick={() => setPanel('tools')}>
              {w.toolsTaken(draft.tools.length, organisation.tools.length)}
            </Button>
          ) : null}
          <Button className="grow" onClick={() => setPanel('table')}>
            {o.stockTable}
          </Button>
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
        <Sheet title={w.tools} closeLabel={c.close} onClose={close}>
          <CheckChips
            legend={w.tools}
            isLegendHidden
            values={draft.tools}
            onChange={(tools) => setDraft((d) => ({ ...d, tools }))}
            choices={organisation.tools.map((tool) => ({ value: tool, label: tool }))}
          />
          <Button look="primary" onClick={close}>
            {w.toolsDone}
          </Button>
        </Sheet>
      ) : panel === 'table' ? (
        <Sheet title={w.table} closeLabel={c.close} onClose={close}>
          <StockTable history={history} />
        </Sheet>
      ) : null}
    </>
  );
}
