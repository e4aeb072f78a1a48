import { Link, useLocation } from 'wouter';
import { NOTE_MAX } from '../../core/base/text.ts';
import { Button } from '../../ui/button.tsx';
import { CheckChips } from '../../ui/chips.tsx';
import { TextBox } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../../ui/language.tsx';
import { useBook } from '../book/book.ts';
import { PlainScreen } from '../frame.tsx';
import { Refusal } from '../refusal.tsx';
import { schemesAt } from './eligible.ts';
import { PackingCard } from './packing-card.tsx';
import { StopsCard } from './stops-card.tsx';
import { TargetCard } from './target-card.tsx';
import { TasksCard } from './tasks-card.tsx';
import { useDayPlan, type DayPlanning } from './use-day-plan.ts';
import { VanLink } from '../van/van-link.tsx';
import * as words from './words.ts';

/** The day thought through before leaving: how much, what for, where, with whom, and what to take along. */
export function PlanScreen() {
  const w = useWords(words);
  const [, go] = useLocation();
  const plan = useDayPlan();
  const { day, change, draft } = plan;
  const confirm = async (): Promise<void> => {
    if (await plan.confirm()) go('/today');
  };
  return (
    <PlainScreen
      title={w.title}
      back="/today"
      dock={
        day.signed ? (
          <p className="notice ok">{w.signed}</p>
        ) : (
          <>
            <Refusal text={plan.refusal} />
            <Button look="primary" disabled={plan.isBusy} onClick={() => void confirm()}>
              {day.planned ? w.again : w.confirm}
            </Button>
          </>
        )
      }
    >
      {day.planned ? <p className="notice ok">✓ {w.confirmed}</p> : null}
      <TargetCard plan={plan} />
      <section className="card">
        <TextBox
          label={w.focus}
          value={plan.focus}
          rows={3}
          maxLength={NOTE_MAX}
          onChange={(e) => change({ focus: e.target.value })}
        />
        <p className="small muted">{w.focusHow}</p>
      </section>
      <PackingCard plan={plan} />
      <Appearance ticks={draft.appearance} onChange={(appearance) => change({ appearance })} />
      <TasksCard plan={plan} />
      <StopsCard plan={plan} />
      <Eligible plan={plan} />
      <VanLink />
      {[
        ['/plan/practice', w.practise],
        ['/plan/sheet', w.sheet],
        ['/plan/month', w.month],
      ].map(([href, name]) => (
        <Link key={href} href={href!} className="card row spread shop">
          <b>{name}</b>
          <Icon name="right" />
        </Link>
      ))}
    </PlainScreen>
  );
}

/** Neat and rested, in the words of the organisation, which hold for everyone. */
function Appearance({ ticks, onChange }: { ticks: readonly string[]; onChange: (ticks: string[]) => void }) {
  const w = useWords(words);
  const { appearance } = useBook().organisation;
  if (appearance.length === 0) return null;
  const isAll = appearance.every((one) => ticks.includes(one));
  return (
    <section className="card">
      <div className="row spread">
        <h2>{w.appearance}</h2>
        <Button onClick={() => onChange(isAll ? [] : [...appearance])}>{isAll ? w.packNone : `✓ ${w.allWell}`}</Button>
      </div>
      <CheckChips
        legend={w.appearance}
        isLegendHidden
        values={ticks}
        onChange={onChange}
        choices={appearance.map((one) => ({ value: one, label: one }))}
      />
    </section>
  );
}

/** Shops of today of which only the word is missing to take part in a scheme. */
function Eligible({ plan: { stops, today } }: { plan: DayPlanning }) {
  const w = useWords(words);
  const book = useBook();
  const open = stops.flatMap((id) => {
    const schemes = schemesAt(book, id, today).filter((one) => one.isToBeAsked);
    return schemes.length > 0 ? [{ id, names: schemes.map((one) => one.scheme.name) }] : [];
  });
  if (open.length === 0) return null;
  return (
    <details className="card fold">
      <summary>
        <b>{w.schemes(open.length)}</b>
      </summary>
      <p className="small muted">{w.schemesHow}</p>
      {open.map(({ id, names }) => (
        <div className="list-line" key={id}>
          <span>{book.outlets.get(id)?.name}</span>
          <span className="due small">{names.join(' · ')}</span>
        </div>
      ))}
    </details>
  );
}
