import { Link } from 'wouter';
import { packedText } from '../../core/catalog/packed.ts';
import { units } from '../../core/base/quantity.ts';
import { ANSWERS } from '../../core/kpi/uptake.ts';
import type { UptakeBy, UptakeLines, UptakeRow } from '../../protocol/uptake.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { Page } from '../frame.tsx';
import { pathWith } from '../query.ts';
import { Trouble } from '../trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import { WideTable } from '../wide-table.tsx';
import * as common from '../words.ts';
import * as words from './words.ts';

/** The lines behind a number, each with its order. */
export function Behind({
  period,
  by,
  row,
  answer: asked,
  onBack,
}: {
  period: { readonly from: string | null; readonly to: string | null };
  by: UptakeBy | null;
  row: UptakeRow | null;
  answer: string;
  onBack: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const answer = [...ANSWERS, 'added' as const].find((one) => one === asked) ?? null;
  const told = useAnswer<UptakeLines>(
    pathWith('/v1/uptake/lines', { ...period, by, key: by === null ? null : (row?.key ?? ''), answer }),
  );
  const lines = told.answer?.lines ?? [];
  const what = [row?.name ?? w.all, answer === null ? w.lines : w.answers[answer]].join(' · ');
  return (
    <Page title={w.behind(what)} actions={<Button onClick={onBack}>{w.back}</Button>}>
      <Trouble asked={told} />
      {told.answer && lines.length === 0 ? <p className="notice calm">{w.noLines}</p> : null}
      {lines.length > 0 ? (
        <section className="card">
          <WideTable name={what}>
            <thead>
              <tr>
                {[w.order, w.day, w.outlet, w.rep, w.product].map((label) => (
                  <th scope="col" key={label}>
                    {label}
                  </th>
                ))}
                <th scope="col" className="number">
                  {w.proposed}
                </th>
                <th scope="col" className="number">
                  {w.agreed}
                </th>
                <th scope="col">{w.why}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line, i) => (
                <tr key={i}>
                  <th scope="row">
                    <Link className="link" href={`/orders/${line.order}`}>
                      {line.number}
                    </Link>
                  </th>
                  <td>{line.day}</td>
                  <td>{line.outlet}</td>
                  <td>{line.rep}</td>
                  <td>{line.product.name}</td>
                  <td className="number">
                    {line.proposed === null ? c.nothing : packedText(units(line.proposed), line.product)}
                  </td>
                  <td className="number">{packedText(units(line.agreed), line.product)}</td>
                  <td>{line.reason ? w.t.editReason[line.reason] : c.nothing}</td>
                </tr>
              ))}
            </tbody>
          </WideTable>
          {told.answer?.isCut ? <p className="small muted">{w.cut}</p> : null}
        </section>
      ) : null}
      {!told.answer && told.isAsking ? <p className="muted">{c.loading}</p> : null}
    </Page>
  );
}
