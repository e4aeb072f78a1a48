import { Link } from 'wouter';
import { percent } from '../../core/base/ratio.ts';
import { goneWith, type DeviceProblem } from '../../core/kpi/device-health.ts';
import type { DeviceRow } from '../../protocol/devices.ts';
import { useWords } from '../../ui/language.tsx';
import { pathWith } from '../query.ts';
import type { Clock } from '../time.ts';
import * as words from './words.ts';

const MINUTE = 60_000;

/** What is the matter with a phone, the gravest first, and what to do about each. */
export function ProblemList({ of, clock }: { of: DeviceRow; clock: Clock }) {
  const w = useWords(words);
  if (of.problems.length === 0)
    return of.state === 'silent' ? (
      <span className="small">{w.askWhySilent}</span>
    ) : (
      <span className="muted">{w.nothingToDo}</span>
    );
  return (
    <ul className="problems">
      {of.problems.map((problem) => (
        <li key={problem}>
          <b>{w.what[problem]}</b>
          <span className="small">{todo(problem)}</span>
          {problem === 'set-aside' ? (
            <Link href={pathWith('/review', { rep: of.person.id })} className="small link">
              {w.toReview}
            </Link>
          ) : null}
        </li>
      ))}
    </ul>
  );

  function todo(problem: DeviceProblem): string {
    switch (problem) {
      case 'was-cleared':
        return w.wasCleared(of.person.name, goneWith(of), clock(of.cleared!.at));
      case 'holds-work':
        return w.holdsWork(of.person.name, of.missing, of.missingSince ? clock(of.missingSince) : w.unknown);
      case 'set-aside':
        return w.setAside(of.aside);
      case 'clock-off': {
        const behind = Math.round((of.clockOffset ?? 0) / MINUTE);
        return behind > 0 ? w.clockSlow(behind) : w.clockFast(-behind);
      }
      case 'nearly-full':
        return w.nearlyFull(shareUsed(of));
      case 'may-be-cleared':
        return w.mayBeCleared;
      case 'book-differs':
        return w.bookDiffers(clock(of.bookDiffered.at(-1)!));
      case 'book-differs-again':
        return w.bookDiffersAgain;
    }
  }
}

export const shareUsed = ({ used, quota }: Pick<DeviceRow, 'used' | 'quota'>): string =>
  percent(used === null || quota === null || quota === 0 ? null : used / quota);
