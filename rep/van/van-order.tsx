import { yuan } from '../../core/base/money.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { useWords } from '../../ui/language.tsx';
import { useBook } from '../book/book.ts';
import { today as todayIn } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { OrderLines } from '../order/order-lines.tsx';
import { useAtVisit } from '../visit/at-visit.ts';
import { useTrip } from './use-trip.ts';
import * as words from './words.ts';
import type { VanTrip } from '../../core/order/van/trip.ts';

/** How an order leaves: ordered and delivered later, or out of the van at once. */
export type Leaving = 'preSell' | 'fromVan';

/** The van that this visit can sell out of, and whether it does; null: no van, none loaded today, or counted already. */
export function useVanOrder(): { trip: VanTrip; leaving: Leaving; choose: (leaving: Leaving) => void } | null {
  const { visit } = useAtVisit();
  const { zone } = useBook().organisation;
  const trip = useTrip();
  const [leaving, choose] = useDraft<Leaving>(`leaving:${visit.id}`, 'fromVan');
  const isOpen = trip !== null && trip.van.counted === null && trip.day === todayIn(zone);
  return isOpen ? { trip, leaving, choose } : null;
}

export function HowItLeaves({ leaving, onChange }: { leaving: Leaving; onChange: (leaving: Leaving) => void }) {
  const w = useWords(words);
  return (
    <Chips
      legend={w.how}
      value={leaving}
      onChange={onChange}
      choices={(['fromVan', 'preSell'] as const).map((value) => ({ value, label: w[value] }))}
    />
  );
}

/** The order of this visit has left the van: it is as it is. */
export function HandedOver() {
  const w = useWords(words);
  const { visit, goOn } = useAtVisit();
  const { lines, total } = visit.order!;
  return (
    <>
      <main>
        <p className="notice ok">{w.handedOver(yuan(total))}</p>
        <section className="card">
          <OrderLines lines={lines} total={total} />
        </section>
      </main>
      <div className="dock">
        <Button look="primary" onClick={goOn}>
          {w.next}
        </Button>
      </div>
    </>
  );
}
