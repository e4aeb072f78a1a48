import { plusDays, weekdayOf } from '../../core/base/day.ts';
import { aPriceList, aProduct, mustStock } from '../../core/field-day/a-product.ts';
import { aRep } from '../../core/field-day/a-rep.ts';
import { emit } from '../../server/postgres/book.ts';
import { inTransaction } from '../../server/postgres/transaction.ts';
import { TODAY } from '../../server/sync/field-day.ts';
import type { Field } from './field.ts';

/** So many shops are on the way of a day. */
const STOPS = 12;

/** Gives the reps of a field what the screens of a phone need beside their shops: who they are, goods, prices, a way. */
export async function giveBooks({ pool, territory }: Pick<Field, 'pool' | 'territory'>): Promise<void> {
  const { tenant, reps, outlets } = territory;
  const stops = outlets.slice(0, STOPS).map(({ id }) => id);
  await inTransaction(pool, tenant, (tx) =>
    emit(tx, {
      docs: [
        { e: 'product', id: 'TEA', s: 't', b: aProduct() },
        { e: 'prices', id: 'std', s: 't', b: { ...aPriceList('TEA'), code: 'std' } },
        { e: 'must-stock', id: 'CVS', s: 't', b: { ...mustStock('TEA'), code: 'CVS', channel: 'convenience' } },
        ...reps.map(
          ({ person, login, name }) =>
            ({ e: 'person', id: person, s: `r:${person}`, b: aRep({ id: person, login, name }) }) as const,
        ),
        // Whatever day the phone has: it goes the same way every day.
        ...Array.from({ length: 7 }, (_, i) => {
          const day = plusDays(TODAY, i);
          const weekday = weekdayOf(day);
          const route = { id: territory.hands.newId(), code: `R${weekday}`, name: `R${weekday}`, weekday };
          return {
            e: 'route',
            id: route.id,
            s: `r:${reps[0].person}`,
            b: { ...route, cycleWeeks: 1, anchor: day, outlets: stops },
          } as const;
        }),
      ],
      subs: [],
    }),
  );
}
