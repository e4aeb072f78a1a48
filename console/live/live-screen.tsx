import { Link } from 'wouter';
import { dayOf, timeOf, weekdayOf, type Day } from '../../core/base/day.ts';
import { urgencyOf } from '../../core/kpi/attention.ts';
import type { DayBoard } from '../../protocol/board.ts';
import { Chips } from '../../ui/chips.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../../ui/language.tsx';
import { DayChooser, dayIn } from '../day-chooser.tsx';
import { Page } from '../frame.tsx';
import { pathWith, useQuery } from '../query.ts';
import { RefreshButton } from '../refresh-button.tsx';
import { useSession } from '../sign-in/session.ts';
import { Trouble } from '../trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import * as common from '../words.ts';
import { Arrivals } from './arrivals.tsx';
import { DayFiguresRow } from './day-figures.tsx';
import { DayMap } from './map.tsx';
import { Missed } from './missed.tsx';
import { RepDayPanel } from './rep-day.tsx';
import { RepList } from './rep-list.tsx';
import { rowsOf, type RepRow } from './rep-rows.ts';
import { RepTable } from './rep-table.tsx';
import * as words from './words.ts';

const REFRESH_SECONDS = 15;

/** The day as it happens. */
export function LiveScreen() {
  const w = useWords(words);
  const c = useWords(common);
  const [query, change] = useQuery();
  const day = dayIn(query);
  const asked = useAnswer<DayBoard>(pathWith('/v1/desk/day', { day }), { everySeconds: REFRESH_SECONDS });
  const board = asked.answer;
  const rows = board ? rowsOf(board) : [];
  const isMap = query.get('view') === 'map';
  return (
    <Page
      title={day === null || board === null ? w.title : w.titleOf(`${board.day} ${c.weekday[weekdayOf(board.day)]}`)}
      beside={board ? <Headline board={board} rows={rows} /> : null}
      actions={
        <>
          <DayChooser day={day} clock={board} onChange={(chosen) => change({ day: chosen })} />
          <Chips
            legend={w.view}
            isLegendHidden
            value={isMap ? 'map' : 'list'}
            onChange={(view) => change({ view: view === 'map' ? 'map' : null })}
            choices={[
              { value: 'list', label: w.list },
              { value: 'map', label: w.map },
            ]}
          />
          <RefreshButton asked={asked} />
        </>
      }
    >
      <Trouble asked={asked} />
      {board ? <Board board={board} rows={rows} day={day} isMap={isMap} rep={query.get('rep')} /> : null}
      {!board && asked.isAsking ? <p className="muted">{c.loading}</p> : null}
    </Page>
  );
}

function Headline({ board, rows }: { board: DayBoard; rows: readonly RepRow[] }) {
  const w = useWords(words);
  const c = useWords(common);
  const count = (urgency: ReturnType<typeof urgencyOf>): number =>
    rows.filter(({ attention }) => urgencyOf(attention) === urgency).length;
  const [toCall, toWatch] = [count('call'), count('watch')];
  return (
    <>
      <span className="small muted">{c.asOf(timeOf(board.asOf, board.zone))}</span>
      {toCall > 0 ? <span className="pill bad">✕ {w.toCall(toCall)}</span> : null}
      {toWatch > 0 ? <span className="pill warn">! {w.toWatch(toWatch)}</span> : null}
      {toCall === 0 && toWatch === 0 && rows.length > 0 ? <span className="pill ok">✓ {w.allWell}</span> : null}
    </>
  );
}

function Board({
  board,
  rows,
  day,
  isMap,
  rep,
}: {
  board: DayBoard;
  rows: readonly RepRow[];
  day: Day | null;
  isMap: boolean;
  rep: string | null;
}) {
  const hrefOf = (one: string | null): string => pathWith('/live', { day, view: isMap ? 'map' : null, rep: one });
  const chosen = rows.find((row) => row.of.rep.id === rep) ?? null;
  if (rows.length === 0) return <Empty />;
  return (
    <>
      <DayFiguresRow figures={board.figures} />
      <div className="board">
        {isMap ? (
          <DayMap rows={rows} chosen={chosen} />
        ) : (
          <section className="card">
            <RepTable board={board} rows={rows} chosen={rep} hrefOf={hrefOf} />
          </section>
        )}
        {chosen ? (
          <RepDayPanel board={board} row={chosen} closeHref={hrefOf(null)} />
        ) : isMap ? (
          <RepList rows={rows} hrefOf={hrefOf} />
        ) : (
          <Aside board={board} rows={rows} hrefOf={hrefOf} />
        )}
      </div>
    </>
  );
}

/** While the day goes on what came in last; of another day what was left. */
function Aside(of: { board: DayBoard; rows: readonly RepRow[]; hrefOf: (rep: string) => string }) {
  const isToday = of.board.day === dayOf(of.board.asOf, of.board.zone);
  return isToday ? <Arrivals board={of.board} /> : <Missed rows={of.rows} hrefOf={of.hrefOf} />;
}

function Empty() {
  const w = useWords(words);
  const c = useWords(common);
  const { person } = useSession();
  const isSupervisor = person.role === 'supervisor';
  return (
    <section className="card">
      <h2>{w.empty}</h2>
      <p>{isSupervisor ? w.emptyTeam : w.emptyHint}</p>
      {isSupervisor ? null : (
        <p>
          <Link href="/imports" className="button">
            <Icon name="imports" size={20} />
            {c.imports}
          </Link>
        </p>
      )}
    </section>
  );
}
