import { useState, type ReactNode } from 'react';
import { dayOf, type Day } from '../../core/base/day.ts';
import type { PriceList } from '../../core/catalog/price.ts';
import type { PriceListRow, PriceLists } from '../../protocol/schemes.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { Page } from '../frame.tsx';
import { useSession } from '../sign-in/session.ts';
import { Trouble } from '../trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import { WideTable } from '../wide-table.tsx';
import * as common from '../words.ts';
import { newPriceForm, priceFormOf, type PriceForm } from './form.ts';
import { PriceEditor } from './price-editor.tsx';
import * as words from './words.ts';

/** The price lists, and one of them to change. */
export function PricesPart({ chips }: { chips: ReactNode }) {
  const w = useWords(words);
  const c = useWords(common);
  const { role } = useSession().person;
  const asked = useAnswer<PriceLists>('/v1/price-lists');
  const [writing, setWriting] = useState<{ form: PriceForm; before: number | null } | null>(null);
  const [isSaved, setSaved] = useState(false);
  const lists = asked.answer;
  const mayWrite = role === 'office' || role === 'admin';
  if (writing && lists)
    return (
      <PriceEditor
        initial={writing.form}
        before={writing.before}
        products={lists.products}
        onDone={(saved) => {
          setWriting(null);
          setSaved(saved);
          if (saved) asked.again();
        }}
      />
    );
  const write = (form: PriceForm, before: number | null): void => {
    setSaved(false);
    setWriting({ form, before });
  };
  return (
    <Page title={w.title} actions={chips}>
      <Trouble asked={asked} />
      <output className={isSaved ? 'notice ok' : 'hidden-text'}>{isSaved ? `✓ ${w.saved}` : ''}</output>
      <div className="row spread">
        <p className="muted">{w.hint}</p>
        {mayWrite && lists ? (
          <Button look="primary" onClick={() => write(newPriceForm(lists.today), null)}>
            {w.create}
          </Button>
        ) : null}
      </div>
      {lists && lists.rows.length > 0 ? (
        <section className="card">
          <WideTable name={w.list}>
            <thead>
              <tr>
                <th scope="col">{w.list}</th>
                <th scope="col">{w.standing}</th>
                <th scope="col">{w.channels}</th>
                <th scope="col">{w.time}</th>
                <th scope="col" className="number">
                  {w.priced}
                </th>
                <th scope="col" className="number">
                  {w.outlets}
                </th>
                <th scope="col">{w.version}</th>
                {mayWrite ? <th scope="col" aria-label={w.change} /> : null}
              </tr>
            </thead>
            <tbody>
              {lists.rows.map((row) => (
                <Row
                  key={row.list.code}
                  row={row}
                  lists={lists}
                  onChange={mayWrite ? () => write(priceFormOf(row.list), row.list.version) : null}
                  onCopy={() =>
                    write(
                      { ...priceFormOf(row.list), code: '', name: w.copyOf(row.list.name), from: lists.today, to: '' },
                      null,
                    )
                  }
                />
              ))}
            </tbody>
          </WideTable>
        </section>
      ) : null}
      {lists?.rows.length === 0 ? <p className="notice calm">{w.empty}</p> : null}
      {!lists && asked.isAsking ? <p className="muted">{c.loading}</p> : null}
    </Page>
  );
}

const LOOKS = { waiting: 'warn', running: 'ok', ended: '' } as const;
const standingOf = ({ from, to }: PriceList, today: Day): keyof typeof LOOKS =>
  to !== null && to < today ? 'ended' : from > today ? 'waiting' : 'running';

function Row({
  row: { list, outlets, written },
  lists,
  onChange,
  onCopy,
}: {
  row: PriceListRow;
  lists: PriceLists;
  onChange: (() => void) | null;
  onCopy: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const standing = standingOf(list, lists.today);
  return (
    <tr>
      <th scope="row">
        {list.name}
        <span className="small muted">{list.code}</span>
      </th>
      <td>
        <span className={`pill ${LOOKS[standing]}`}>{w.states[standing]}</span>
      </td>
      <td>
        {list.channels.length === 0 ? w.noChannels : c.list(list.channels.map((channel) => w.t.channel[channel]))}
      </td>
      <td>{w.fromTo(list.from, list.to)}</td>
      <td className="number">{w.count(Object.keys(list.prices).length)}</td>
      <td className="number">{w.shops(outlets)}</td>
      <td>
        {w.versionNo(list.version)}
        {written ? <span className="small muted">{w.by(dayOf(written.at, lists.zone), written.by)}</span> : null}
      </td>
      {onChange ? (
        <td>
          <span className="row wrap">
            <Button aria-label={`${w.change} ${list.name}`} onClick={onChange}>
              {w.change}
            </Button>
            <Button aria-label={`${w.copy} ${list.name}`} onClick={onCopy}>
              {w.copy}
            </Button>
          </span>
        </td>
      ) : null}
    </tr>
  );
}
