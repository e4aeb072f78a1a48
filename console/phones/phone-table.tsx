import { dayOf } from '../../core/base/day.ts';
import type { DeviceList, DeviceRow } from '../../protocol/devices.ts';
import { useWords } from '../../ui/language.tsx';
import { grouped } from '../import/grouped.ts';
import { clockOn, type Clock } from '../time.ts';
import { WideTable } from '../wide-table.tsx';
import * as common from '../words.ts';
import { bytesText } from './bytes.ts';
import { ProblemList, shareUsed } from './problem-list.tsx';
import { StatePill } from './state-pill.tsx';
import * as words from './words.ts';

/** One row a phone, in the order of the server: those that need something first. */
export function PhoneTable({ list: { asOf, zone }, phones }: { list: DeviceList; phones: readonly DeviceRow[] }) {
  const w = useWords(words);
  const clock: Clock = (at) => clockOn(dayOf(asOf, zone), at, zone);
  return (
    <WideTable name={w.title} className="phones">
      <thead>
        <tr>
          <th scope="col">{w.phone}</th>
          <th scope="col">{w.state}</th>
          <th scope="col">{w.problem}</th>
          <th scope="col" className="number">
            {w.received}
          </th>
          <th scope="col">{w.onTheWay}</th>
          <th scope="col">{w.storage}</th>
        </tr>
      </thead>
      <tbody>
        {phones.map((of) => (
          <tr key={of.id}>
            <th scope="row">
              {of.person.name}
              <span className="small muted">
                {w.version} {of.app ? <span lang="en">{of.app}</span> : w.unknown}
              </span>
            </th>
            <td>
              <StatePill of={of} asOf={asOf} />
              <span className="small muted">{of.seenAt ? w.heard(clock(of.seenAt)) : w.neverHeard}</span>
            </td>
            <td>
              <ProblemList of={of} clock={clock} />
            </td>
            <td className="number">{w.records(grouped(of.received))}</td>
            <td className="whole">
              <OnTheWay of={of} clock={clock} />
            </td>
            <td className="whole">
              <Storage of={of} />
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

function OnTheWay({ of, clock }: { of: DeviceRow; clock: Clock }) {
  const w = useWords(words);
  if (of.cleared || of.missing + of.photosWaiting === 0) return <span className="muted">{w.none}</span>;
  return (
    <>
      {of.missing > 0 ? (
        <>
          {w.records(grouped(of.missing))}
          {of.missingSince ? <span className="small muted">{w.since(clock(of.missingSince))}</span> : null}
        </>
      ) : null}
      {of.photosWaiting > 0 ? (
        <span className={of.missing > 0 ? 'small' : ''}>{w.photos(of.photosWaiting)}</span>
      ) : null}
    </>
  );
}

function Storage({ of }: { of: DeviceRow }) {
  const w = useWords(words);
  const c = useWords(common);
  if (of.used === null) return <span className="muted">{c.nothing}</span>;
  if (of.quota === null) return <>{bytesText(of.used)}</>;
  return (
    <>
      {w.used(shareUsed(of))}
      <span className="small muted">{w.usedOf(bytesText(of.used), bytesText(of.quota))}</span>
    </>
  );
}
