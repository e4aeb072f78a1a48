import { Link } from 'wouter';
import { dayOf, timeOf } from '../../core/base/day.ts';
import type { PlaceViewList } from '../../protocol/presence.ts';
import { useWords } from '../../ui/language.tsx';
import { Page } from '../frame.tsx';
import { RefreshButton } from '../refresh-button.tsx';
import { Trouble } from '../trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import { WideTable } from '../wide-table.tsx';
import * as words from './words.ts';

/** Who opened whose points, newest first. */
export function ViewsScreen() {
  const w = useWords(words);
  const asked = useAnswer<PlaceViewList>('/v1/desk/place-views');
  const list = asked.answer;
  return (
    <Page
      title={w.views}
      beside={<span className="muted">{w.viewsHint}</span>}
      actions={<RefreshButton asked={asked} />}
    >
      <Trouble asked={asked} />
      {list?.rows.length === 0 ? <p className="notice calm">{w.noViews}</p> : null}
      {list && list.rows.length > 0 ? (
        <section className="card">
          <WideTable name={w.views}>
            <thead>
              <tr>
                <th scope="col">{w.when}</th>
                <th scope="col">{w.viewer}</th>
                <th scope="col">{w.whose}</th>
                <th scope="col">{w.which}</th>
              </tr>
            </thead>
            <tbody>
              {list.rows.map((row) => (
                <tr key={row.id}>
                  <td className="whole">
                    {dayOf(row.at, list.zone)} {timeOf(row.at, list.zone)}
                  </td>
                  <td>{row.viewer.name}</td>
                  <td>{row.rep.name}</td>
                  <td>
                    <Link href={`/visits/${row.visit}`} className="link">
                      {row.day} {row.outlet ?? ''}
                    </Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </WideTable>
        </section>
      ) : null}
    </Page>
  );
}
