import { Button } from '../../ui/button.tsx';
import { TextBox } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDraft } from '../log/drafts.ts';
import * as common from '../words.ts';
import { useAtVisit } from './at-visit.ts';
import * as words from './words.ts';

/** Another objective than the first that is proposed, or one in the rep's own words. */
export function ObjectiveSheet({
  proposals,
  chosen,
  onChoose,
  onClose,
}: {
  proposals: readonly string[];
  chosen: string;
  onChoose: (objective: string) => void;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const { visit } = useAtVisit();
  const [own, setOwn, forget] = useDraft(`objective:${visit.id}`, proposals.includes(chosen) ? '' : chosen);
  const useOwn = (): void => {
    void forget();
    onChoose(own.trim());
  };
  return (
    <Sheet title={w.goal} closeLabel={c.close} onClose={onClose}>
      {proposals.map((text) => (
        <Button key={text} className="line" aria-pressed={text === chosen} onClick={() => onChoose(text)}>
          {text === chosen ? '✓ ' : ''}
          {text}
        </Button>
      ))}
      <TextBox label={w.own} value={own} maxLength={500} onChange={(e) => setOwn(e.target.value)} />
      <Button look="primary" disabled={own.trim() === ''} onClick={useOwn}>
        {w.useOwn}
      </Button>
    </Sheet>
  );
}
