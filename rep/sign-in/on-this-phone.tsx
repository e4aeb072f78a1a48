import { useEffect, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import type { LeftBehind } from '../log/left-behind.ts';
import type { Known } from '../work/people.ts';
import * as words from './words.ts';

/** Whose unsent work lies on this phone, and whose lay here until the browser cleared it. */
export function OnThisPhone({ onChoose }: { onChoose: (login: string) => void }) {
  const w = useWords(words);
  const [left, setLeft] = useState<readonly LeftBehind[]>([]);
  const [cleared, setCleared] = useState<readonly Known[]>([]);
  useEffect(() => {
    // It comes after the screen, and looks into databases.
    void import('../log/left-behind.ts').then(
      ({ leftBehind, clearedWork }) => {
        void leftBehind().then(setLeft, () => {});
        void clearedWork().then(setCleared, () => {});
      },
      () => {},
    );
  }, []);
  return (
    <>
      {cleared.length > 0 ? (
        <section className="notice bad" role="alert">
          <b>{w.cleared}</b>
          {cleared.map(({ tenant, person, name, unsent }) => (
            <p key={`${tenant} ${person}`}>
              {name === '' ? w.clearedUnknown : unsent > 0 ? w.clearedWith(name, unsent) : w.clearedNothing}
            </p>
          ))}
          <p>{w.clearedHow}</p>
        </section>
      ) : null}
      {left.map(({ tenant, person, login, name, facts, photos }) => (
        <Button key={`${tenant} ${person}`} onClick={() => onChoose(login)}>
          {w.left(name, facts, photos)}
        </Button>
      ))}
    </>
  );
}
