import { Link } from 'wouter';
import { CHINA, dayOf, timeOf } from '../../core/base/day.ts';
import type { Organisation } from '../../core/plan/organisation.ts';
import type { ImportRun } from '../../protocol/import.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { pathWith } from '../query.ts';
import { useAnswer } from '../use-answer.ts';
import * as common from '../words.ts';
import { grouped } from './grouped.ts';
import { StatePill } from './state-pill.tsx';
import { Trouble } from './trouble.tsx';
import * as words from './words.ts';

const WATCH_SECONDS = 5;

/** The last imports of the organisation; each leads to what came of it. */
export function EarlierRuns() {
  const w = useWords(words);
  const c = useWords(common);
  const { language } = useLanguage();
  const { answer, refusal, isAsking, again } = useAnswer<ImportRun[]>(pathWith('/v1/imports', { lang: language }), {
    everySeconds: WATCH_SECONDS,
  });
  const zone = useAnswer<Organisation>('/v1/organisation').answer?.zone ?? CHINA;
  return (
    <section className="card">
      <h2>{w.earlier}</h2>
      {refusal ? <Trouble refusal={refusal} onAgain={again} /> : null}
      {answer === null && isAsking ? <p className="muted">{c.loading}</p> : null}
      {answer?.length === 0 ? <p className="muted">{w.noEarlier}</p> : null}
      {answer && answer.length > 0 ? (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{w.time}</th>
              <th scope="col">{w.what}</th>
              <th scope="col">{w.result}</th>
            </tr>
          </thead>
          <tbody>
            {answer.map((run) => (
              <tr key={run.id}>
                <td className="whole">
                  {dayOf(run.startedAt, zone).slice(5)} {timeOf(run.startedAt, zone)}
                </td>
                <td>
                  <Link href={pathWith('/imports', { run: run.id })} className="link">
                    {w.kinds[run.kind].name}
                  </Link>
                  <span className="small muted">{run.file}</span>
                </td>
                <td>
                  <StatePill state={run.state} />
                  <span className="small">{run.failure?.message ?? tallyOf(run, w)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}

const tallyOf = ({ total, fresh, changed, same, refused }: ImportRun, w: typeof words.zh): string =>
  total === null ? '' : w.tally(grouped(fresh), grouped(changed), grouped(same), grouped(refused));
