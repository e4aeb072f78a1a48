import { useState } from 'react';
import { timeOf } from '../../core/base/day.ts';
import { leftIn } from '../../core/order/van/doubts.ts';
import { EMPTY_VAN } from '../../core/order/van/van.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { useBook } from '../book/book.ts';
import { PlainScreen } from '../frame.tsx';
import { newId, today as todayIn } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import * as common from '../words.ts';
import { Counted, CountForm } from './count-form.tsx';
import { LoadForm } from './load-form.tsx';
import { MoveSheet } from './move-sheet.tsx';
import { StockList } from './stock-list.tsx';
import { useTrip } from './use-trip.ts';
import * as words from './words.ts';

/** The rep's van: loaded in the morning, sold out of, counted in the evening. */
export function VanScreen() {
  const w = useWords(words);
  const c = useWords(common);
  const { zone } = useBook().organisation;
  const trip = useTrip();
  const [next, , forgetNext] = useDraft('van-next', newId);
  const [at, setAt] = useState<'stock' | 'load' | 'count' | 'move'>('stock');
  const today = todayIn(zone);
  const counted = trip?.van.counted ?? null;
  const isOpen = trip !== null && counted === null;
  const back = (): void => setAt('stock');
  return (
    <PlainScreen
      title={w.title}
      back="/today"
      dock={
        isOpen && at === 'stock' ? (
          <Button look="primary" onClick={() => setAt('count')}>
            {w.count}
          </Button>
        ) : undefined
      }
    >
      {isOpen && trip.day < today ? <p className="notice">{w.ofDay(c.date(trip.day))}</p> : null}
      {trip && at === 'count' && isOpen ? (
        <CountForm trip={trip} onCounted={back} />
      ) : isOpen && at === 'load' ? (
        <LoadForm trip={trip.trip} van={trip.van} left={[]} onLoaded={back} />
      ) : (
        <>
          {trip === null ? <p className="notice calm">{w.empty}</p> : null}
          {counted ? <p className="notice ok">{w.counted(timeOf(counted.at, zone))}</p> : null}
          {trip && counted ? <Counted trip={trip} /> : null}
          {trip ? <StockList van={trip.van} /> : null}
          {isOpen ? (
            <div className="row wrap">
              {trip.day === today ? <Button onClick={() => setAt('load')}>{w.loadMore}</Button> : null}
              <Button onClick={() => setAt('move')}>{w.move}</Button>
            </div>
          ) : trip?.day === today && at !== 'load' ? (
            <Button onClick={() => setAt('load')}>{w.loadNext}</Button>
          ) : (
            <LoadForm
              trip={next}
              van={EMPTY_VAN}
              left={trip ? leftIn(trip.van) : []}
              onLoaded={() => {
                void forgetNext();
                back();
              }}
            />
          )}
        </>
      )}
      {isOpen && at === 'move' ? <MoveSheet trip={trip} onClose={back} /> : null}
    </PlainScreen>
  );
}
