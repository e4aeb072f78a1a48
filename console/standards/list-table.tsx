import type { MustStock } from '../../core/catalog/must-stock.ts';
import type { StandardList } from '../../protocol/standards.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { WideTable } from '../wide-table.tsx';
import * as common from '../words.ts';
import * as words from './words.ts';

/** Versions of lists; without `onChange` they are only to be read. */
export function ListTable({
  name,
  lists,
  holding,
  of: { products, material, today },
  onChange,
}: {
  name: string;
  lists: readonly MustStock[];
  holding: ReadonlySet<MustStock>;
  of: StandardList;
  onChange: ((one: MustStock) => void) | null;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const nameOf = (id: string): string => products.find((one) => one.id === id)?.name ?? id;
  const pieceOf = (code: string): string => material.find((one) => one.code === code)?.name ?? code;
  return (
    <WideTable name={name}>
      <thead>
        <tr>
          <th scope="col">{w.code}</th>
          <th scope="col">{w.holdsFrom}</th>
          <th scope="col">{w.channel}</th>
          <th scope="col">{w.class}</th>
          <th scope="col">{w.products}</th>
          <th scope="col">{w.hero}</th>
          <th scope="col">{w.posm}</th>
          <th scope="col">{w.position}</th>
          {onChange ? <th scope="col" aria-label={w.change} /> : null}
        </tr>
      </thead>
      <tbody>
        {lists.map((one) => (
          <tr key={`${one.code} ${one.from}`}>
            <th scope="row">{one.code}</th>
            <td className="whole">
              {one.from}{' '}
              {holding.has(one) ? (
                <span className="pill ok">{w.holding}</span>
              ) : one.from > today ? (
                <span className="pill">{w.planned}</span>
              ) : null}
            </td>
            <td>{w.t.channel[one.channel]}</td>
            <td>{one.class ?? w.allClasses}</td>
            <td>{w.productCount(one.products.length)}</td>
            <td>{one.hero === null ? c.nothing : nameOf(one.hero)}</td>
            <td>{one.posm.length === 0 ? c.nothing : c.list(one.posm.map(pieceOf))}</td>
            <td>{one.position || c.nothing}</td>
            {onChange ? (
              <td>
                <Button aria-label={`${w.change} ${one.code} ${one.from}`} onClick={() => onChange(one)}>
                  {w.change}
                </Button>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
