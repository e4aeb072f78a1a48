import { Link } from 'wouter';
import { movedIn } from '../../core/order/van/van.ts';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../../ui/language.tsx';
import { useBook } from '../book/book.ts';
import { useTrip } from './use-trip.ts';
import * as words from './words.ts';

/** The way to the van, and how it stands; nothing for a rep who has none. */
export function VanLink() {
  const w = useWords(words);
  const { hasVan } = useBook().person;
  const trip = useTrip();
  if (!hasVan) return null;
  const hint = !trip || trip.van.counted ? w.hint : w.products(movedIn(trip.van).length);
  return (
    <Link href="/van" className="card row spread shop">
      <span>
        <b>{w.title}</b>
        <span className="small muted block">{hint}</span>
      </span>
      <Icon name="right" />
    </Link>
  );
}
