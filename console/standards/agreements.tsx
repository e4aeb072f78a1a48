import { useState } from 'react';
import type { Day } from '../../core/base/day.ts';
import { yuan } from '../../core/base/money.ts';
import { isRunningOn, type Agreement } from '../../core/outlet/agreement.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { WideTable } from '../wide-table.tsx';
import * as common from '../words.ts';
import { AgreementSheet } from './agreement-sheet.tsx';
import type { PartProps } from './part.ts';
import * as words from './words.ts';

/** So many stand on the page; the others are found by their outlet. */
const MOST_SHOWN = 30;

/** What was agreed with outlets; what runs stands first. */
export function Agreements({ list, onSaved }: PartProps) {
  const w = useWords(words);
  const c = useWords(common);
  const [open, setOpen] = useState<{ before: Agreement | null; outlet: string } | null>(null);
  const [sought, setSought] = useState('');
  const found = list.agreements.filter((one) => one.outlet.includes(sought.trim()));
  return (
    <>
      <div className="row spread">
        <p className="muted">{w.agreementsHint}</p>
        <Button look="primary" onClick={() => setOpen({ before: null, outlet: '' })}>
          {w.newAgreement}
        </Button>
      </div>
      <div className="standard-row found">
        <Field label={w.search} type="search" value={sought} onChange={(e) => setSought(e.target.value)} />
        <p className="muted">
          {found.length > MOST_SHOWN ? w.firstOf(MOST_SHOWN, found.length) : w.found(found.length)}
        </p>
      </div>
      {found.length === 0 ? <p className="notice calm">{w.noAgreements}</p> : null}
      {found.length > 0 ? (
        <section className="card">
          <WideTable name={w.parts.agreements}>
            <thead>
              <tr>
                <th scope="col">{w.outlet}</th>
                <th scope="col">{w.type}</th>
                <th scope="col">{w.text}</th>
                <th scope="col">{w.time}</th>
                <th scope="col">{w.standing}</th>
                <th scope="col" className="number">
                  {w.feeOf}
                </th>
                <th scope="col" aria-label={w.change} />
              </tr>
            </thead>
            <tbody>
              {found.slice(0, MOST_SHOWN).map(({ agreement, outlet }) => (
                <tr key={agreement.code}>
                  <th scope="row">{outlet}</th>
                  <td>{w.shop.agreement[agreement.type]}</td>
                  <td>{agreement.text}</td>
                  <td className="whole">{w.fromTo(agreement.from, agreement.to)}</td>
                  <td>
                    <Standing agreement={agreement} today={list.today} />
                  </td>
                  <td className="number">{agreement.fee === null ? c.nothing : c.yuan(yuan(agreement.fee))}</td>
                  <td>
                    <Button
                      aria-label={`${w.change} ${outlet} ${w.shop.agreement[agreement.type]}`}
                      onClick={() => setOpen({ before: agreement, outlet })}
                    >
                      {w.change}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </WideTable>
        </section>
      ) : null}
      {open ? (
        <AgreementSheet
          before={open.before}
          outlet={open.outlet}
          list={list}
          onSaved={() => {
            setOpen(null);
            onSaved();
          }}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  );
}

function Standing({ agreement, today }: { agreement: Agreement; today: Day }) {
  const w = useWords(words);
  if (isRunningOn(agreement, today)) return <span className="pill ok">{w.running}</span>;
  return <span className="pill">{agreement.from > today ? w.waiting : w.ended}</span>;
}
