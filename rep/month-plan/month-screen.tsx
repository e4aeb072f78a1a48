import { Redirect, useLocation } from 'wouter';
import { NOTHING, wholeYuan } from '../../core/base/money.ts';
import { oneDecimal, percent } from '../../core/base/ratio.ts';
import { monthsAround } from '../../core/plan/gate.ts';
import { submitMonth } from '../../core/plan/deeds.ts';
import { takesAnother, type MonthGoals, type MonthProposal } from '../../core/plan/month-proposal.ts';
import { Button } from '../../ui/button.tsx';
import { Field, TextBox } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { useBook } from '../book/book.ts';
import { useDistribution } from '../book/distribution.ts';
import { useProposals } from '../book/proposals.ts';
import { PlainScreen } from '../frame.tsx';
import { now, today as todayIn } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { Refusal } from '../refusal.tsx';
import { useDeed } from '../use-deed.ts';
import * as common from '../words.ts';
import { draftOf, goalsOf, type GoalsDraft } from './draft.ts';
import * as words from './words.ts';

/** What the rep means to reach in a month, handed to the supervisor; and what he says to it. */
export function MonthScreen({ month }: { month: string }) {
  const w = useWords(words);
  const c = useWords(common);
  const [, go] = useLocation();
  const { months } = useBook();
  const proposal = useProposals().find((p) => p.month === month) ?? null;
  const given = months.find((m) => m.month === month)?.target ?? NOTHING;
  const [draft, setDraft, forget] = useDraft<GoalsDraft>(`month:${month}`, () => draftOf(proposal?.goals ?? null));
  const { attempt, refusal, isBusy } = useDeed(draft, proposal);
  const goals = goalsOf(draft);
  const isOpen = takesAnother(proposal);
  const today = todayIn(useBook().organisation.zone);
  if (!monthsAround(today).includes(month) && !proposal) return <Redirect to="/plan/month" replace />;
  const submit = async (): Promise<void> => {
    if ('wrong' in goals) return;
    if (!(await attempt(submitMonth(proposal, { month, goals }, now())))) return;
    await forget();
    go('/plan/month');
  };
  return (
    <PlainScreen
      title={w.titleOf(String(Number(month.slice(5))))}
      back="/plan/month"
      dock={
        isOpen ? (
          <>
            <Refusal text={refusal} />
            {'wrong' in goals && draft.target !== '' ? (
              <p className="small bad">
                {w.wrong(
                  c.list(goals.wrong.map((one) => (one in w.fields ? w.fields[one as keyof typeof w.fields] : one))),
                )}
              </p>
            ) : null}
            <Button look="primary" disabled={isBusy || 'wrong' in goals} onClick={() => void submit()}>
              {proposal ? w.again : w.submit}
            </Button>
          </>
        ) : undefined
      }
    >
      {proposal ? <Standing proposal={proposal} /> : null}
      <p className="muted">{given > 0 ? w.given(wholeYuan(given)) : w.noGiven}</p>
      {isOpen ? <GoalsForm draft={draft} onChange={setDraft} /> : <Goals goals={proposal!.goals} />}
    </PlainScreen>
  );
}

function Standing({ proposal: { state, comment } }: { proposal: MonthProposal }) {
  const w = useWords(words);
  return (
    <div className={`notice ${state === 'returned' ? 'bad' : state === 'submitted' ? '' : 'ok'}`}>
      <p>
        <b>{w.t.proposal[state]}</b>
        {state === 'submitted' ? ` · ${w.waiting}` : ''}
      </p>
      {comment ? <p>{w.comment(comment)}</p> : null}
    </div>
  );
}

function GoalsForm({
  draft,
  onChange,
}: {
  draft: GoalsDraft;
  onChange: (next: (old: GoalsDraft) => GoalsDraft) => void;
}) {
  const w = useWords(words);
  const book = useBook();
  const { productsPerOutlet, together } = useDistribution(todayIn(book.organisation.zone));
  const groups = [...new Set([...book.products.values()].map((p) => p.category))].filter(Boolean).sort();
  const set = (part: Partial<GoalsDraft>): void => onChange((d) => ({ ...d, ...part }));
  const number = (
    field: 'target' | 'productsPerOutlet' | 'orderPerOutlet' | 'distribution' | 'newOutlets',
    hint?: string,
  ) => (
    <Field
      label={w.fields[field]}
      hint={hint}
      inputMode="decimal"
      maxLength={9}
      value={draft[field]}
      onChange={(e) => set({ [field]: e.target.value })}
    />
  );
  return (
    <>
      <section className="card">
        <h2>{w.sales}</h2>
        {number('target')}
        <h3>{w.volumes}</h3>
        <div className="two">
          {groups.map((group) => (
            <Field
              key={group}
              label={group}
              inputMode="numeric"
              maxLength={7}
              value={draft.volumes[group] ?? ''}
              onChange={(e) => set({ volumes: { ...draft.volumes, [group]: e.target.value } })}
            />
          ))}
        </div>
      </section>
      <section className="card">
        <h2>{w.development}</h2>
        {number('productsPerOutlet', w.now(oneDecimal(productsPerOutlet)))}
        {number('orderPerOutlet')}
        {number('distribution', w.now(percent(together.ratio)))}
        {number('newOutlets')}
      </section>
      <section className="card">
        <h2>{w.focusTitle}</h2>
        <TextBox
          label={w.focus}
          rows={4}
          maxLength={1000}
          value={draft.focus}
          onChange={(e) => set({ focus: e.target.value })}
        />
      </section>
    </>
  );
}

/** A plan that is settled, to be read. */
function Goals({ goals }: { goals: MonthGoals }) {
  const w = useWords(words);
  const lines: [string, string | null][] = [
    [w.fields.target, `¥${wholeYuan(goals.target)}`],
    ...goals.volumes.map(({ group, cases }): [string, string] => [group, String(cases)]),
    [w.fields.productsPerOutlet, goals.productsPerOutlet === null ? null : oneDecimal(goals.productsPerOutlet / 10)],
    [w.fields.orderPerOutlet, goals.orderPerOutlet === null ? null : `¥${wholeYuan(goals.orderPerOutlet)}`],
    [w.fields.distribution, goals.distribution === null ? null : `${goals.distribution}%`],
    [w.fields.newOutlets, goals.newOutlets === null ? null : String(goals.newOutlets)],
  ];
  return (
    <section className="card">
      <dl>
        {lines.map(([name, value]) => (
          <div className="list-line" key={name}>
            <dt className="muted">{name}</dt>
            <dd>{value ?? w.noGoal}</dd>
          </div>
        ))}
      </dl>
      <h3>{w.focusTitle}</h3>
      <ul>
        {goals.focus.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </section>
  );
}
