import { useEffect, useRef } from 'react';
import { WIRE_WORDS } from '../../protocol/words.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { useItemName, useKindText } from './at-review.ts';
import type { Decided } from './decide.ts';
import * as words from './words.ts';

/** What came of the last decision, fact by fact where it needs a word. Takes the focus: what had it is gone. */
export function Outcome({ decided: { item, decision, results }, onClose }: { decided: Decided; onClose: () => void }) {
  const w = useWords(words);
  const { code } = useWords(WIRE_WORDS);
  const kindText = useKindText();
  const name = useItemName()(item);
  const notice = useRef<HTMLElement>(null);
  useEffect(() => notice.current?.focus(), [results]);
  const isApply = decision === 'apply';
  const all = results ?? [];
  const settled = all.filter((one) => !isApply || one.status === 'applied');
  const aside = all.filter((one) => isApply && one.status !== 'applied');
  const textOf = ({ fact, code: why }: (typeof all)[number]): string => {
    const kind = kindText(item.facts.find((one) => one.id === fact)?.kind ?? '');
    return why === null ? kind : w.withCode(kind, code[why]);
  };
  return (
    <section
      ref={notice}
      className={`notice row ${results === null || aside.length > 0 ? 'bad' : 'ok'}`}
      aria-label={name}
      tabIndex={-1}
    >
      <div className="grow">
        <b>
          {name} · {item.rep.name}
        </b>{' '}
        {results === null ? w.decidedMeanwhile : null}
        {settled.length > 0 ? `✓ ${w.settled[decision](settled.length)}` : null}
        {isApply ? <Each texts={settled.filter((one) => one.code !== null).map(textOf)} /> : null}
        {aside.length > 0 ? <p>✕ {w.stillAside(aside.length)}</p> : null}
        <Each texts={aside.map(textOf)} />
      </div>
      <Button onClick={onClose}>{w.dismiss}</Button>
    </section>
  );
}

const Each = ({ texts }: { texts: readonly string[] }) =>
  texts.length === 0 ? null : (
    <ul>
      {texts.map((text, i) => (
        <li key={i}>{text}</li>
      ))}
    </ul>
  );
