import { useState } from 'react';
import type { Answer } from '../../core/visit/facts.ts';
import { OBJECTIONS, type Objection } from '../../core/visit/objection.ts';
import { TERMS } from '../../core/words/terms.ts';
import { Button } from '../../ui/button.tsx';
import { CheckChips, Chips } from '../../ui/chips.tsx';
import { TextBox } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import * as common from '../words.ts';
import type { Given } from './given.ts';
import * as words from './words.ts';

const IF_SOLVED = ['trial', 'later', 'refused'] as const satisfies readonly Answer[];

/** The five questions: hear every concern, find the one that weighs most, ask whether it is the only one. A no ends it. */
export function FunnelSheet({
  given,
  onKeep,
  onClose,
}: {
  given: Given;
  onKeep: (part: Pick<Given, 'answer' | 'objection' | 'alsoRaised' | 'verbatim'>) => void;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const t = useWords(TERMS);
  const [raised, setRaised] = useState<readonly Objection[]>(
    given.objection ? [given.objection, ...given.alsoRaised] : given.alsoRaised,
  );
  const [key, setKey] = useState<Objection | null>(given.objection);
  const [verbatim, setVerbatim] = useState(given.verbatim);
  const [answer, setAnswer] = useState<Answer | null>(given.answer === 'agreed' ? null : given.answer);
  const weightiest = raised.length === 1 ? raised[0]! : raised.includes(key!) ? key : null;
  const labels: Record<(typeof IF_SOLVED)[number], string> = { trial: w.yes, later: w.maybe, refused: w.no };
  return (
    <Sheet title={w.funnel} closeLabel={c.close} onClose={onClose}>
      <p className="say">{w.funnelSteps[raised.length === 0 ? 0 : 1]}</p>
      <CheckChips
        legend={w.all}
        values={raised}
        onChange={setRaised}
        choices={OBJECTIONS.map((value) => ({ value, label: t.objection[value] }))}
      />
      {raised.length > 1 ? (
        <>
          <p className="say">{w.funnelSteps[2]}</p>
          <Chips
            legend={w.key}
            value={weightiest}
            onChange={setKey}
            choices={raised.map((value) => ({ value, label: t.objection[value] }))}
          />
        </>
      ) : null}
      {weightiest ? (
        <>
          <p className="say">{w.funnelSteps[3]}</p>
          <Chips
            legend={w.ifSolved}
            value={answer}
            onChange={setAnswer}
            choices={IF_SOLVED.map((value) => ({ value, label: labels[value] }))}
          />
          <TextBox label={w.verbatim} value={verbatim} maxLength={500} onChange={(e) => setVerbatim(e.target.value)} />
        </>
      ) : null}
      <Button
        look="primary"
        disabled={!weightiest || !answer}
        onClick={() =>
          onKeep({
            answer: answer!,
            objection: weightiest,
            alsoRaised: raised.filter((one) => one !== weightiest),
            verbatim: verbatim.trim(),
          })
        }
      >
        {w.keep}
      </Button>
    </Sheet>
  );
}
