import { useMemo } from 'react';
import { Link } from 'wouter';
import type { Id } from '../../core/base/id.ts';
import { yuan } from '../../core/base/money.ts';
import type { VisitSummary } from '../../core/visit/summary.ts';
import { useWords } from '../../ui/language.tsx';
import { useBook } from '../book/book.ts';
import { commitmentsOf, type OwnDay } from '../book/overlay.ts';
import { today as todayIn } from '../hands.ts';
import { bookPosition, useFacts } from '../log/log.ts';
import { stopFacts } from './stop-facts.ts';
import * as words from './words.ts';

/** The shops of today in walking order, and those that came in between. */
export function StopList({ day, next }: { day: OwnDay; next: Id | null }) {
  const w = useWords(words);
  const book = useBook();
  const facts = useFacts();
  const commitments = useMemo(() => commitmentsOf(book, facts, bookPosition()), [book, facts]);
  const today = todayIn(book.organisation.zone);
  const between = [...new Set(day.visits.map((v) => v.outlet))].filter((outlet) => !day.stops.includes(outlet));

  const ended = (visit: VisitSummary): string =>
    visit.total ? `¥${yuan(visit.total)}` : visit.state === 'aborted' ? w.aborted : w.noOrder;
  const row = (id: Id, number: number | null) => {
    const outlet = book.outlets.get(id);
    if (!outlet) return null;
    const visit = day.visits.filter((v) => v.outlet === id).at(-1) ?? null;
    const isMissed = day.missed.has(id);
    const isOpen = visit?.state === 'in-progress';
    const of = stopFacts(book, commitments, id, today);
    const ahead = [
      of.pressing ? w.promise(of.pressing) : '',
      of.lastOut.length > 0 ? w.lastOut(of.lastOut.length) : '',
    ].filter(Boolean);
    return (
      <Link key={id} href={`/stores/${id}`} className="stop">
        <span className={`number ${visit && !isOpen ? 'done' : id === next ? 'now' : ''}`}>
          {visit && !isOpen ? '✓' : isMissed ? '–' : (number ?? '+')}
        </span>
        <span>
          <b>{outlet.name}</b>
          <span className="small muted">
            {visit || isMissed ? outlet.address : ahead.join(' · ') || outlet.address}
          </span>
        </span>
        <span className="small muted">
          {isOpen ? w.inShop : visit ? ended(visit) : isMissed ? w.missed : number ? '' : w.unplanned}
        </span>
      </Link>
    );
  };
  return (
    <section aria-label={w.list}>
      {day.stops.map((id, i) => row(id, i + 1))}
      {between.map((id) => row(id, null))}
    </section>
  );
}
