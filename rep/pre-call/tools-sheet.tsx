import type { Need } from '../../core/plan/pick-list.ts';
import { Button } from '../../ui/button.tsx';
import { CheckChips } from '../../ui/chips.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useBook } from '../book/book.ts';
import { needName } from '../day-plan/material.ts';
import * as common from '../words.ts';
import * as visitWords from '../visit/words.ts';
import * as words from './words.ts';

/** What to carry into this shop: its own material first, ticked before the rep looks, then the tools of every day. */
export function ToolsSheet({
  needs,
  tools,
  onChange,
  onClose,
}: {
  needs: readonly Need[];
  tools: readonly string[];
  onChange: (tools: string[]) => void;
  onClose: () => void;
}) {
  const w = useWords(words);
  const v = useWords(visitWords);
  const c = useWords(common);
  const book = useBook();
  return (
    <Sheet title={v.tools} closeLabel={c.close} onClose={onClose}>
      {needs.length > 0 ? (
        <CheckChips
          legend={w.material}
          values={tools}
          onChange={onChange}
          choices={needs.map((need) => {
            const name = needName(need, book);
            return { value: name, label: `${name} · ${w.why[need.why]}` };
          })}
        />
      ) : null}
      <CheckChips
        legend={w.others}
        values={tools}
        onChange={onChange}
        choices={book.organisation.tools.map((tool) => ({ value: tool, label: tool }))}
      />
      <Button look="primary" onClick={onClose}>
        {v.toolsDone}
      </Button>
    </Sheet>
  );
}
