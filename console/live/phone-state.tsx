import { Link } from 'wouter';
import type { DayBoard, RepDay } from '../../protocol/board.ts';
import { useWords } from '../../ui/language.tsx';
import { pathWith } from '../query.ts';
import { clockOn } from '../time.ts';
import * as words from './words.ts';

/** When a rep's phone last spoke with the server, and what it still held then. */
export function PhoneState({ of, board }: { of: RepDay; board: Pick<DayBoard, 'day' | 'zone'> }) {
  const w = useWords(words);
  if (of.lastSeen === null) return <span className="small muted">{w.notSeen}</span>;
  const seen = w.seen(clockOn(board.day, of.lastSeen, board.zone));
  return (
    <>
      <Link
        href={pathWith('/phones', { rep: of.rep.id })}
        className="small link"
        aria-label={w.toPhone(seen, of.rep.name)}
      >
        {seen}
      </Link>
      <span className={of.waiting > 0 ? 'small warn' : 'small muted'}>
        {of.waiting > 0 ? w.waiting(of.waiting) : w.nothingWaiting}
      </span>
    </>
  );
}
