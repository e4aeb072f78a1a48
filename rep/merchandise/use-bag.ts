import { useMemo } from 'react';
import type { PosmStock } from '../../core/catalog/posm.ts';
import { bagAfter } from '../../core/visit/bag.ts';
import type { Merchandised } from '../../core/visit/facts.ts';
import { useBook } from '../book/book.ts';
import { bookPosition, useFacts } from '../log/log.ts';
import { stateOf } from '../log/states.ts';

/** What is in the bag before this visit: what the book says, less what was put up since in other shops. */
export function useBag(visit: string): PosmStock['items'] {
  const { posmStock } = useBook();
  const facts = useFacts();
  return useMemo(() => {
    const position = bookPosition();
    const told = facts
      .filter(({ fact, entity }) => fact['kind'] === 'merchandised' && entity !== visit)
      .filter((stored) => stateOf(stored, position) !== 'settled')
      .map(({ fact }) => fact as unknown as Merchandised);
    return bagAfter(posmStock?.items ?? [], told);
  }, [posmStock, facts, visit]);
}
