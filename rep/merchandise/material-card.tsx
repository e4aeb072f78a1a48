import type { PieceToDo } from '../../core/visit/material.ts';
import { useWords } from '../../ui/language.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { useAtVisit } from '../visit/at-visit.ts';
import { AnswerChips } from './answer-chips.tsx';
import { toldAs, type Told } from './half-said.ts';
import * as words from './words.ts';

/** The pieces that this shop needs today, with what of them is in the bag; how many were put up where it was more than one. */
export function MaterialCard({
  pieces,
  toldOf,
  isRefused,
  onTold,
}: {
  pieces: readonly PieceToDo[];
  toldOf: (posm: string) => Told | null;
  isRefused: boolean;
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
        const said = toldOf(posm);
        const told = toldAs(said, isRefused, w.ownerRefused);
        const count = told?.pieces ?? 1;
        const most = Math.max(inBag, count);
        const put = (next: number): void => onTold(posm, { ...told!, pieces: Math.min(most, Math.max(1, next)) });
        return (
          <div key={posm} className="to-do">
            <p>
              <b>{name}</b> <span className="pill">{w.because[because]}</span>{' '}
              <span className={inBag > 0 ? 'small muted' : 'small bad'}>{w.inBag(inBag)}</span>
              <span className="small muted block">{book.posm.get(posm)?.guidance}</span>
            </p>
            <AnswerChips
              legend={name}
              told={told}
              reasons={inBag > 0 ? w.reasonsFor['place-posm'] : [w.notInBag, ...w.reasonsFor['place-posm']]}
              onTold={(next) => onTold(posm, next)}
            />
            {told?.isDone && inBag > 1 ? (
              <Stepper
                label={w.howMany(name)}
                shown={w.pieces(count)}
                lessLabel={w.less(name)}
                moreLabel={w.more(name)}
                isLeast={count <= 1}
                onLess={() => put(count - 1)}
                onMore={() => put(count + 1)}
              />
            ) : null}
            {said?.isDone && isRefused ? <p className="small bad">{w.countsAsRefused}</p> : null}
          </div>
        );
      })}
    </section>
  );
}
