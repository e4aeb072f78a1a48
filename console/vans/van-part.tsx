import { units } from '../../core/base/quantity.ts';
import { packedText } from '../../core/catalog/packed.ts';
import type { VanGoods, VanOfDay } from '../../protocol/vans.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { RefusalNotice } from '../refusal.tsx';
import type { Clock } from '../time.ts';
import { useSave } from '../use-save.ts';
import { WideTable } from '../wide-table.tsx';
import * as common from '../words.ts';
import * as words from './words.ts';

/** What was in a van, what left it, and what was there in the evening. */
export function VanPart({ van, clock, onDone }: { van: VanOfDay; clock: Clock; onDone: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const { save, isBusy, refusal } = useSave(`/v1/vans/trips/${van.trip}`, onDone);
  return (
    <section className="stack-small">
      <div className="row wrap">
        <h3 className="grow">{w.van}</h3>
        {van.doubts.map(({ doubt, products }) => (
          <span key={doubt} className="pill bad">
            ! {w.about(w.doubt[doubt], c.list(products))}
          </span>
        ))}
        <span className="muted">{van.countedAt ? w.countedAt(clock(van.countedAt)) : w.notCounted}</span>
        {van.approved ? <span className="pill ok">{w.approved(van.approved.by, clock(van.approved.at))}</span> : null}
        {van.mayApprove ? (
          <Button disabled={isBusy} onClick={() => void save({})}>
            {w.approve}
          </Button>
        ) : null}
      </div>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <WideTable name={w.van}>
        <thead>
          <tr>
            <th scope="col">{w.product}</th>
            {[w.loaded, w.sold, w.given, w.returned, w.expected, w.counted, w.difference].map((name) => (
              <th key={name} scope="col" className="number">
                {name}
              </th>
            ))}
            <th scope="col">{w.reason}</th>
          </tr>
        </thead>
        <tbody>
          {van.goods.map((line) => (
            <GoodsRow key={line.product} line={line} />
          ))}
        </tbody>
      </WideTable>
    </section>
  );
}

function GoodsRow({ line }: { line: VanGoods }) {
  const packs = line.packs.length > 0 ? { packs: line.packs } : null;
  const text = (quantity: number): string => {
    if (quantity === 0) return '–';
    const whole = units(Math.abs(quantity));
    return `${quantity < 0 ? '−' : ''}${packs ? packedText(whole, packs) : whole}`;
  };
  return (
    <tr>
      <th scope="row">{line.name}</th>
      <td className="number">{text(line.loaded)}</td>
      <td className="number">{text(line.sold)}</td>
      <td className="number">{text(line.given)}</td>
      <td className="number">{text(line.returned)}</td>
      <td className="number">{text(line.expected)}</td>
      <td className="number">{line.counted === null ? '' : text(line.counted)}</td>
      <td className="number">
        {line.difference ? <b className="bad">{text(line.difference)}</b> : line.difference === 0 ? '0' : ''}
      </td>
      <td>{line.reason}</td>
    </tr>
  );
}
