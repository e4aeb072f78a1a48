import { Link } from 'wouter';
import { presenceIn, type Door } from '../../core/visit/door.ts';
import { useWords } from '../../ui/language.tsx';
import { useBook } from '../book/book.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

/** The check-ins of the last days that the desk doubts, each with its note. */
export function Doubted() {
  const w = useWords(words);
  const c = useWords(common);
  const { doors, visits, outlets } = useBook();
  const doubted = visits.flatMap((visit) => {
    const door = doors.get(visit.visit);
    return door?.answer === 'doubted' ? [{ ...door, outlet: visit.outlet }] : [];
  });
  if (doubted.length === 0) return null;
  return (
    <section className="card hot">
      <h2>{w.doubted(doubted.length)}</h2>
      {doubted.map(({ visit, outlet, day, note }) => (
        <Link key={visit} href={`/stores/${outlet}`} className="list-line shop">
          <span>
            <b>{outlets.get(outlet)?.name ?? w.nothing}</b>
            <span className="small block">{note}</span>
          </span>
          <span className="muted due">{c.date(day)}</span>
        </Link>
      ))}
      <p className="small muted">{w.doubtedHow}</p>
    </section>
  );
}

/** What is still open about how a visit began; nothing where all is well. */
export function DoorPill({ door }: { door: Door | null }) {
  const w = useWords(words);
  const presence = door ? presenceIn(door) : 'there';
  if (presence === 'there') return null;
  return <span className={`pill ${presence === 'doubted' ? 'bad' : ''}`}>{w.presence[presence]}</span>;
}
