import { dayOf, type Day, type Zone } from '../../core/base/day.ts';
import { oneDecimal } from '../../core/base/ratio.ts';
import { ARMS } from '../../core/script/trial/arm.ts';
import { TRIAL_ENDS, type TrialRow } from '../../protocol/trials.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { WordingCard } from './wording-card.tsx';
import * as words from './words.ts';

/** A trial: what is known of it, and both wordings with their figures. `onEnd` is missing for whoever may not end it. */
export function TrialCard({
  row,
  zone,
  today,
  onEnd,
}: {
  row: TrialRow;
  zone: Zone;
  today: Day;
  onEnd: ((how: (typeof TRIAL_ENDS)[number]) => void) | null;
}) {
  const w = useWords(words);
  const { trial, state, verdict } = row;
  const title = w.title(trial.a.line, trial.b.line);
  const better = state === 'running' ? verdict.better : row.better;
  return (
    <section className="card stack-small" aria-label={title}>
      <div className="row wrap spread">
        <div className="row wrap">
          <h2>{title}</h2>
          <TrialPill row={row} today={today} />
          <span className="small muted">
            {[
              w.counts(w.win[row.win]),
              w.since(trial.from, row.begunBy),
              ...(row.endedAt === null ? [] : [w.until(dayOf(row.endedAt, zone), row.endedBy)]),
            ].join(' · ')}
          </span>
        </div>
        {onEnd && state === 'running' ? (
          <div className="row wrap">
            {TRIAL_ENDS.filter((how) => how === 'stopped' || better !== null).map((how) => (
              <Button key={how} look={how === 'verdict' ? 'primary' : 'usual'} onClick={() => onEnd(how)}>
                {w.end[how]}
              </Button>
            ))}
          </div>
        ) : null}
      </div>
      <Known row={row} zone={zone} />
      <div className="wordings">
        {ARMS.map((arm) => (
          <WordingCard key={arm} arm={arm} line={row.lines[arm]} rate={verdict.rates[arm]} isBetter={better === arm} />
        ))}
      </div>
      {row.comment === '' ? null : <p className="muted">{row.comment}</p>}
    </section>
  );
}

function TrialPill({ row: { state, trial }, today }: { row: TrialRow; today: Day }) {
  const w = useWords(words);
  const isWaiting = state === 'running' && today < trial.from;
  const look = isWaiting || state !== 'running' ? (state === 'verdict' ? 'ok' : '') : 'pri';
  return <span className={`pill ${look}`}>{w.state[isWaiting ? 'waiting' : state]}</span>;
}

/** The verdict in a sentence, or that it is not known yet. */
function Known({ row: { state, better, verdict }, zone }: { row: TrialRow; zone: Zone }) {
  const w = useWords(words);
  if (state === 'withdrawn') return <p className="notice calm">{w.withdrawn}</p>;
  if (state === 'stopped') return <p className="notice calm">{w.endedOpen}</p>;
  if (state === 'verdict' && better) return <p className="notice ok">✓ {w.endedBetter(w.arm[better])}</p>;
  if (verdict.better && verdict.decidedAt)
    return (
      <p className="notice ok">
        ✓ <b>{w.better(w.arm[verdict.better])}</b> {w.decided(dayOf(verdict.decidedAt, zone))}
      </p>
    );
  return (
    <p className="notice calm">
      <b>{w.unknown}</b> {verdict.pairs === 0 ? w.noPair : w.soFar(verdict.pairs, oneDecimal(verdict.odds))}
    </p>
  );
}
