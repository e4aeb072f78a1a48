import type { PieceToDo } from '../../core/visit/material.ts';
import { useWords } from '../../ui/language.tsx';
import { useAtVisit } from '../visit/at-visit.ts';
import { AnswerChips, type Told } from './answer-chips.tsx';
import * as words from './words.ts';

/** The pieces that this shop needs today, with what of them is in the bag. */
export function MaterialCard({
  pieces,
  toldOf,
  onTold,
}: {
  pieces: readonly PieceToDo[];
  toldOf: (posm: string) => Told | null;
  onTold: (posm: string, told: Told) => void;
}) {
  const w = useWords(words);
  const { book } = useAtVisit();
  if (pieces.length === 0) return null;
  return (
    <section className="card">
      <h2>{w.material}</h2>
      {pieces.map(({ posm, because, inBag }) => {
        const name = book.posm.get(posm)?.name ?? posm;
        return (
          <div key={posm} className="to-do">
            <p>
              <b>{name}</b> <span className="pill">{w.because[because]}</span>{' '}
              <span className="small muted">{w.inBag(inBag)}</span>
              <span className="small muted block">{book.posm.get(posm)?.guidance}</span>
            </p>
            <AnswerChips legend={name} told={toldOf(posm)} onTold={(told) => onTold(posm, told)} />
          </div>
        );
      })}
    </section>
  );
}
