import { Link } from 'wouter';
import { timeOf, weekdayOf } from '../../core/base/day.ts';
import { yuan } from '../../core/base/money.ts';
import type { VisitList } from '../../protocol/board.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { DayChooser, dayIn } from '../day-chooser.tsx';
import { Page } from '../frame.tsx';
import { pathWith, useQuery } from '../query.ts';
import { RefusalNotice } from '../refusal.tsx';
import { useAnswer } from '../use-answer.ts';
import * as common from '../words.ts';
import { usePromisesText } from './promises-text.ts';
import { StandingPill, standingOf, useStandingWord } from './standing-pill.tsx';
import * as words from './words.ts';

type Row = VisitList['visits'][number];

/** The visits of a day, the last check-in first. */
export function VisitsScreen() {
  const w = useWords(words);
  const c = useWords(common);
  const [query, change] = useQuery();
  const day = dayIn(query);
  const { answer, refusal, isAsking, again } = useAnswer<VisitList>(pathWith('/v1/desk/visits', { day }));
  const [rep, standing] = [query.get('rep'), query.get('outcome')];
  const visits = (answer?.visits ?? []).filter(
    (visit) => (rep === null || visit.rep === rep) && (standing === null || standingOf(visit) === standing),
  );
  return (
    <Page
      title={day === null || answer === null ? w.title : w.titleOf(`${answer.day} ${c.weekday[weekdayOf(answer.day)]}`)}
      beside={answer ? <span className="muted">{w.count(visits.length)}</span> : null}
      actions={
        <>
          <DayChooser day={day} clock={answer} onChange={(chosen) => change({ day: chosen })} />
          <Button onClick={again} aria-busy={isAsking}>
            {c.refresh}
          </Button>
        </>
      }
    >
      {refusal ? <RefusalNotice refusal={refusal} onAgain={again} /> : null}
      {answer === null && isAsking ? <p className="muted">{c.loading}</p> : null}
      {answer && answer.visits.length === 0 ? <p className="notice calm">{w.empty}</p> : null}
      {answer && answer.visits.length > 0 ? (
        <section className="card">
          <Filters all={answer.visits} rep={rep} standing={standing} onChange={change} />
          {visits.length === 0 ? (
            <div className="notice calm row wrap">
              <span className="grow">{w.noneFits}</span>
              <Button onClick={() => change({ rep: null, outcome: null })}>{w.showAll}</Button>
            </div>
          ) : (
            <VisitTable visits={visits} zone={answer.zone} />
          )}
        </section>
      ) : null}
    </Page>
  );
}

/** Chooses among what there is, with how often. */
function Filters({
  all,
  rep,
  standing,
  onChange,
}: {
  all: readonly Row[];
  rep: string | null;
  standing: string | null;
  onChange: (parts: Readonly<Record<string, string | null>>) => void;
}) {
  const w = useWords(words);
  const wordOf = useStandingWord();
  const reps = countedBy(all, (visit) => [visit.rep, visit.repName]);
  const outcomes = countedBy(all, (visit) => [standingOf(visit), wordOf(standingOf(visit))]);
  const options = (of: ReturnType<typeof countedBy>) =>
    of.map(({ value, name, count }) => (
      <option key={value} value={value}>
        {w.withCount(name, count)}
      </option>
    ));
  return (
    <div className="row wrap filters">
      <Select label={w.rep} value={rep ?? ''} onChange={(value) => onChange({ rep: value })}>
        <option value="">{w.everybody}</option>
        {options(reps)}
      </Select>
      <Select label={w.outcome} value={standing ?? ''} onChange={(value) => onChange({ outcome: value })}>
        <option value="">{w.everyOutcome}</option>
        {options(outcomes)}
      </Select>
    </div>
  );
}

interface Counted {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

function countedBy(all: readonly Row[], of: (visit: Row) => readonly [value: string, name: string]): Counted[] {
  const counted = new Map<string, Counted>();
  for (const visit of all) {
    const [value, name] = of(visit);
    counted.set(value, { value, name, count: (counted.get(value)?.count ?? 0) + 1 });
  }
  return [...counted.values()].sort((a, b) => b.count - a.count);
}

function VisitTable({ visits, zone }: { visits: readonly Row[]; zone: string }) {
  const w = useWords(words);
  const promisesOf = usePromisesText();
  const c = useWords(common);
  return (
    <div className="scroll-x">
      <table className="table listed">
        <thead>
          <tr>
            <th scope="col">{w.time}</th>
            <th scope="col">{w.outlet}</th>
            <th scope="col">{w.rep}</th>
            <th scope="col">{w.outcome}</th>
            <th scope="col" className="number">
              {w.money}
            </th>
            <th scope="col" className="number">
              {w.steps}
            </th>
            <th scope="col" className="number">
              {w.out}
            </th>
            <th scope="col" className="number">
              {w.photos}
            </th>
            <th scope="col">{w.promises}</th>
          </tr>
        </thead>
        <tbody>
          {visits.map((visit) => (
            <tr key={visit.visit}>
              <td className="whole">
                {visit.checkedInAt ? timeOf(visit.checkedInAt, zone) : c.nothing}
                {visit.endedAt ? `–${timeOf(visit.endedAt, zone)}` : ''}
              </td>
              <th scope="row">
                <Link href={`/visits/${visit.visit}`} className="link">
                  {visit.outletName}
                </Link>
                {visit.isPlanned ? null : <span className="small muted">{w.unplanned}</span>}
              </th>
              <td className="whole">{visit.repName}</td>
              <td>
                <StandingPill of={visit} />
              </td>
              <td className="number">
                {visit.total === null ? c.nothing : c.yuan(yuan(visit.total))}
                {visit.order === null ? null : <span className="small muted">{w.linesOf(visit.lines)}</span>}
              </td>
              <td className="number">{w.ofEight(visit.stepsDone)}</td>
              <td className={visit.outOfStock > 0 ? 'number bad' : 'number'}>{visit.outOfStock}</td>
              <td className="number">{visit.photos}</td>
              <td>{promisesOf(visit) || c.nothing}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
