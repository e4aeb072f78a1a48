import { percent } from '../../core/base/ratio.ts';
import { ANSWERS, orderedToProposed, uptakeRate, type Uptake, type UptakeAnswer } from '../../core/kpi/uptake.ts';
import { EDIT_REASONS } from '../../core/order/order.ts';
import type { UptakeBy, UptakePage } from '../../protocol/uptake.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { WideTable } from '../wide-table.tsx';
import * as common from '../words.ts';
import * as words from './words.ts';

type Answer = UptakeAnswer | 'added';
const COLUMNS: readonly Answer[] = [...ANSWERS, 'added'];

/** What became of suggestions, one row for each product, rep or class. */
export function UptakeTable({
  page,
  by,
  onSee,
}: {
  page: UptakePage;
  by: UptakeBy;
  onSee: (key: string | null, answer: Answer | 'all') => void;
}) {
  const w = useWords(words);
  return (
    <WideTable name={w.by[by]} className="uptake">
      <thead>
        <tr>
          <th scope="col">{w.name[by]}</th>
          {[w.rate, w.ratio, w.lines, ...COLUMNS.map((answer) => w.answers[answer])].map((label) => (
            <th scope="col" className="number" key={label}>
              {label}
            </th>
          ))}
          <th scope="col">{w.reasons}</th>
        </tr>
      </thead>
      <tbody>
        {page.rows[by].map(({ key, name, uptake }) => (
          <Row key={key} name={name} uptake={uptake} onSee={(answer) => onSee(key, answer)} />
        ))}
      </tbody>
      <tfoot>
        <Row name={w.all} uptake={page.all} onSee={(answer) => onSee(null, answer)} />
      </tfoot>
    </WideTable>
  );
}

function Row({ name, uptake, onSee }: { name: string; uptake: Uptake; onSee: (answer: Answer | 'all') => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const number = (answer: Answer | 'all', n: number, label: string) => (
    <td className="number" key={answer}>
      {n === 0 ? (
        c.nothing
      ) : (
        <Button look="plain" aria-label={w.see(`${name} ${label}`, n)} onClick={() => onSee(answer)}>
          {n}
        </Button>
      )}
    </td>
  );
  const reasons = ([...EDIT_REASONS, 'unsaid'] as const)
    .flatMap((reason) => {
      const n = uptake.reasons[reason] ?? 0;
      return n === 0 ? [] : [{ name: reason === 'unsaid' ? w.unsaid : w.t.editReason[reason], n }];
    })
    .sort((a, b) => b.n - a.n);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">
        <b>{percent(uptakeRate(uptake))}</b>
      </td>
      <td className="number">{percent(orderedToProposed(uptake))}</td>
      {number('all', uptake.lines, w.lines)}
      {COLUMNS.map((answer) =>
        number(answer, answer === 'added' ? uptake.added : uptake.answers[answer], w.answers[answer]),
      )}
      <td className="small">
        {reasons.length === 0 ? c.nothing : c.list(reasons.map((one) => w.reason(one.name, one.n)))}
      </td>
    </tr>
  );
}
