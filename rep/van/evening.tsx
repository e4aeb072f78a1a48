import { useLocation } from 'wouter';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { useTrip } from './use-trip.ts';
import * as words from './words.ts';

/** A van that was loaded and not counted, at the end of the day; nothing where there is none. */
export function VanEvening() {
  const w = useWords(words);
  const [, go] = useLocation();
  const trip = useTrip();
  if (!trip || trip.van.counted) return null;
  return (
    <section className="card hot">
      <h2>{w.evening}</h2>
      <Button onClick={() => go('/van')}>{w.count} →</Button>
    </section>
  );
}
