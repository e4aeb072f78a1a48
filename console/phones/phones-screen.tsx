import { Link } from 'wouter';
import { timeOf } from '../../core/base/day.ts';
import type { DeviceState } from '../../core/kpi/device-health.ts';
import type { DeviceList, DeviceRow } from '../../protocol/devices.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { Page } from '../frame.tsx';
import { useQuery } from '../query.ts';
import { RefreshButton } from '../refresh-button.tsx';
import { Trouble } from '../trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import * as common from '../words.ts';
import { PhoneTable } from './phone-table.tsx';
import './phones.css';
import * as words from './words.ts';

const REFRESH_SECONDS = 15;

/** The phones of the reps: whether all that they hold has come, and what to do where it has not. */
export function PhonesScreen() {
  const w = useWords(words);
  const c = useWords(common);
  const [query, change] = useQuery();
  const rep = query.get('rep');
  const asked = useAnswer<DeviceList>('/v1/desk/devices', { everySeconds: REFRESH_SECONDS });
  const list = asked.answer;
  const phones = list?.devices.filter((of) => rep === null || of.person.id === rep) ?? [];
  const [first] = phones;
  return (
    <Page
      title={rep !== null && first ? w.titleOf(first.person.name) : w.title}
      beside={list ? <Headline list={list} phones={phones} /> : null}
      actions={
        <>
          {rep === null ? null : <Button onClick={() => change({ rep: null })}>{w.showAll}</Button>}
          <Link className="button" href="/phones/file">
            {w.takeFile}
          </Link>
          <RefreshButton asked={asked} />
        </>
      }
    >
      <Trouble asked={asked} />
      {list && phones.length > 0 ? (
        <section className="card">
          <PhoneTable list={list} phones={phones} />
        </section>
      ) : null}
      {list && phones.length === 0 ? (
        <section className="card">
          <h2>{rep === null ? w.empty : w.emptyOfRep}</h2>
          <p>{w.emptyHint(`${location.origin}/m/`)}</p>
        </section>
      ) : null}
      {!list && asked.isAsking ? <p className="muted">{c.loading}</p> : null}
    </Page>
  );
}

function Headline({ list, phones }: { list: DeviceList; phones: readonly DeviceRow[] }) {
  const w = useWords(words);
  const c = useWords(common);
  const count = (state: DeviceState): number => phones.filter((of) => of.state === state).length;
  const [toDo, toWatch] = [count('attention'), count('silent')];
  return (
    <>
      <span className="small muted">{c.asOf(timeOf(list.asOf, list.zone))}</span>
      {toDo > 0 ? <span className="pill bad">✕ {w.toDo(toDo)}</span> : null}
      {toWatch > 0 ? <span className="pill warn">! {w.toWatch(toWatch)}</span> : null}
      {toDo === 0 && toWatch === 0 && phones.length > 0 ? <span className="pill ok">✓ {w.allWell}</span> : null}
    </>
  );
}
