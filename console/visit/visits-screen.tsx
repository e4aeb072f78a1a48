import { weekdayOf } from '../../core/base/day.ts';
import type { VisitList } from '../../protocol/board.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { DayChooser, dayIn } from '../day-chooser.tsx';
import { Page } from '../frame.tsx';
import { pathWith, useQuery } from '../query.ts';
import { RefreshButton } from '../refresh-button.tsx';
import { RefusalNotice } from '../refusal.tsx';
import { useAnswer } from '../use-answer.ts';
import * as common from '../words.ts';
import { standingOf } from './standing-pill.tsx';
import { VisitFilters } from './visit-filters.tsx';
import { VisitTable } from './visit-table.tsx';
import * as words from './words.ts';

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
          <RefreshButton asked={{ again, isAsking }} />
        </>
      }
    >
      {refusal ? <RefusalNotice refusal={refusal} onAgain={again} /> : null}
      {answer === null && isAsking ? <p className="muted">{c.loading}</p> : null}
      {answer && answer.visits.length === 0 ? <p className="notice calm">{w.empty}</p> : null}
      {answer && answer.visits.length > 0 ? (
        <section className="card">
          <VisitFilters all={answer.visits} rep={rep} standing={standing} onChange={change} />
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
