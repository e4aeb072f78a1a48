import type { DayBoard, RepDay } from '../../protocol/board.ts';
import { useWords } from '../../ui/language.tsx';
import { clockOn } from '../time.ts';
import * as words from './words.ts';

/** When a rep's phone last spoke with the server, and what it still held then. */
export function PhoneState({ of, board }: { of: RepDay; board: Pick<DayBoard, 'day' | 'zone'> }) {
  const w = useWords(words);
  if (of.lastSeen === null) return <span className="small muted">{w.notSeen}</span>;
  return (
    <>
      <span className="small">{w.seen(clockOn(board.day, of.lastSeen, board.zone))}</span>
      <span className={of.waiting > 0 ? 'small warn' : 'small muted'}>
        {of.waiting > 0 ? w.waiting(of.waiting) : w.nothingWaiting}
      </span>
    </>
  );
}
