import { Link } from 'wouter';
import { secondsBetween } from '../../core/base/instant.ts';
import { yuan } from '../../core/base/money.ts';
import { visitQuality } from '../../core/kpi/visit-quality.ts';
import { VISIT_TERMS } from '../../core/words/visit-terms.ts';
import type { VisitPage } from '../../protocol/board.ts';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../../ui/language.tsx';
import { Figure } from '../figure.tsx';
import { Page } from '../frame.tsx';
import { PresenceCard } from '../privacy/presence-card.tsx';
import { pathWith } from '../query.ts';
import { RefusalNotice } from '../refusal.tsx';
import { useAnswer } from '../use-answer.ts';
import * as common from '../words.ts';
import { useClock, useVisitPage, VisitContext } from './at-visit.ts';
import { FactList } from './fact-list.tsx';
import { LinesSaid } from './lines-said.tsx';
import { PhotoGrid } from './photos.tsx';
import { Promises } from './promises.tsx';
import { StandingPill } from './standing-pill.tsx';
import { Timeline } from './timeline.tsx';
import * as words from './words.ts';

/** One visit, whole: what was done in its eight steps, and what it left. */
export function VisitScreen({ id }: { id: string }) {
  const w = useWords(words);
  const c = useWords(common);
  const { answer: page, refusal, isAsking, again } = useAnswer<VisitPage>(`/v1/desk/visits/${encodeURIComponent(id)}`);
  return (
    <Page
      title={page?.outlet.name ?? w.title}
      beside={page ? <Who page={page} /> : null}
      actions={
        <Link
          href={pathWith('/visits', { day: page?.summary.day ?? null, rep: page?.rep.id ?? null })}
          className="button"
        >
          <Icon name="back" size={18} />
          {w.backToList}
        </Link>
      }
    >
      {refusal ? <RefusalNotice refusal={refusal} onAgain={again} /> : null}
      {page === null && isAsking ? <p className="muted">{c.loading}</p> : null}
      {page ? (
        <VisitContext value={page}>
          <Head />
          <div className="board">
            <Timeline />
            <div className="stack">
              <PresenceCard />
              <PhotoGrid photos={page.visit.photos} title={w.photos} />
              <LinesSaid />
              <Promises />
              <FactList />
            </div>
          </div>
        </VisitContext>
      ) : null}
    </Page>
  );
}

function Who({ page: { outlet, rep, summary } }: { page: VisitPage }) {
  const w = useWords(words);
  return (
    <>
      <StandingPill of={summary} />
      <span className="muted">
        {outlet.code} · {rep.name} · {summary.day}
        {summary.isPlanned ? '' : ` · ${w.unplanned}`}
        {summary.purpose === 'sales' ? '' : ` · ${w.purpose[summary.purpose]}`}
      </span>
    </>
  );
}

/** What one looks for first. */
function Head() {
  const w = useWords(words);
  const c = useWords(common);
  const { summary, visit, presence, outlet } = useVisitPage();
  const { metres: distance, accuracy } = presence ?? { metres: null, accuracy: null };
  const clock = useClock();
  const { checkedInAt, endedAt } = summary;
  return (
    <dl className="figures">
      <Figure
        name={w.arrived}
        value={checkedInAt ? clock(checkedInAt) : c.nothing}
        note={endedAt ? `${w.left} ${clock(endedAt)}` : w.open}
      />
      <Figure
        name={w.took}
        value={checkedInAt && endedAt ? w.minutes(Math.round(secondsBetween(checkedInAt, endedAt) / 60)) : c.nothing}
        note={`${w.stepsDone} ${w.ofEight(summary.stepsDone)}`}
      />
      <Figure
        name={w.distance}
        value={distance === null ? c.nothing : w.metres(distance)}
        note={
          distance !== null ? (accuracy === null ? null : w.accuracy(accuracy)) : outlet.place ? w.noFix : w.noPlace
        }
      />
      <Figure
        name={w.order}
        value={summary.total === null ? c.nothing : c.yuan(yuan(summary.total))}
        note={summary.order === null ? w.noOrder : `${w.lines} ${summary.lines}`}
      />
      <Figure name={w.out} value={String(summary.outOfStock)} note={visit.shelf ? w.scope[visit.shelf.scope] : null} />
      <Figure name={w.promises} value={String(summary.promised)} note={w.settledNow(summary.settled)} />
      <Quality />
    </dl>
  );
}

/** How carefully it was made: for a talk with the rep, not for a list. */
function Quality() {
  const t = useWords(VISIT_TERMS);
  const quality = visitQuality(useVisitPage().visit);
  if (!quality) return null;
  const { there, missing } = quality;
  const note = missing.length > 0 ? t.lacks(missing.map((one) => t.detail[one])) : null;
  return <Figure name={t.quality} value={t.has(there.length, there.length + missing.length)} note={note} />;
}
