import { Link } from 'wouter';
import { percent } from '../../core/base/ratio.ts';
import type { ScriptLine } from '../../core/script/line.ts';
import type { Arm } from '../../core/script/trial/arm.ts';
import { boundsOf, type Rate } from '../../core/script/trial/rate.ts';
import { useWords } from '../../ui/language.tsx';
import { pathWith } from '../query.ts';
import { Interval } from './interval.tsx';
import * as words from './words.ts';

/** One of the two wordings in full, with how often it was won. */
export function WordingCard({
  arm,
  line,
  rate,
  isBetter,
}: {
  arm: Arm;
  line: ScriptLine;
  rate: Rate | null;
  isBetter: boolean;
}) {
  const w = useWords(words);
  return (
    <section className={`wording stack-small ${isBetter ? 'better' : ''}`} aria-label={w.arm[arm]}>
      <p className="row spread">
        <b>
          {isBetter ? '✓ ' : ''}
          {w.arm[arm]}
        </b>
        <Link className="link small" href={pathWith('/scripts/line', { id: line.id })}>
          {line.id} · {w.version(line.version)}
        </Link>
      </p>
      <Said line={line} />
      {rate ? (
        <p>
          <b className="wording-share">{percent(rate.share)}</b> {w.won(rate.wins, rate.uses)}
        </p>
      ) : (
        <p className="muted">{w.unused}</p>
      )}
      <div aria-hidden="true">
        <Interval rate={rate} />
        <p className="row spread small muted">
          <span>0%</span>
          <span>50%</span>
          <span>100%</span>
        </p>
      </div>
      {rate ? <p className="small muted">{w.between(boundsOf(rate))}</p> : null}
    </section>
  );
}

/** A wording in both of its languages. */
export const Said = ({ line: { zh, en } }: { line: Pick<ScriptLine, 'zh' | 'en'> }) => (
  <div>
    <p className="script-said" lang="zh-CN">
      {zh}
    </p>
    {en.trim() === '' ? null : (
      <p className="small muted" lang="en">
        {en}
      </p>
    )}
  </div>
);
