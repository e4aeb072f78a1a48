import type { Outlet } from '../../core/outlet/outlet.ts';
import type { BodyOf, Entity } from '../../protocol/book.ts';
import type { PullDoc } from '../../protocol/pull.ts';
import type { Company } from './company.ts';
import type { Ground, World } from './world.ts';

/** The world as the reps' phones know it, from the books that they were given. */
export function worldOfBooks(company: Company, seed: string, books: ReadonlyMap<string, readonly PullDoc[]>): World {
  const all = <E extends Entity>(docs: readonly PullDoc[], entity: E): BodyOf<E>[] =>
    docs.filter((d) => d.e === entity).map((d) => d.b as BodyOf<E>);
  const [first] = [...books.values()];
  if (!first) throw new Error('no rep, no world');
  return {
    today: company.today,
    seed,
    company,
    grounds: Array.from(books, ([login, docs]): Ground => ({
      login,
      routes: all(docs, 'route').sort((a, b) => (a.code < b.code ? -1 : 1)),
      outlets: new Map(
        all(docs, 'outlet')
          .sort((a, b) => (a.code < b.code ? -1 : 1))
          .map((o): [string, Outlet] => [o.id, o]),
      ),
    })),
    products: new Map(all(first, 'product').map((p) => [p.id, p])),
    prices: all(first, 'prices').sort((a, b) => (a.code < b.code ? -1 : 1)),
    mustStock: all(first, 'must-stock'),
    schemes: all(first, 'scheme'),
    agreements: [...books.values()].flatMap((docs) => all(docs, 'agreement')),
    lines: all(first, 'script'),
    trials: all(first, 'script-trial'),
  };
}
