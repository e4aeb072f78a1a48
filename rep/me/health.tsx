import { dayOf, timeOf, type Zone } from '../../core/base/day.ts';
import type { Instant } from '../../core/base/instant.ts';
import { useWords } from '../../ui/language.tsx';
import { useBook } from '../book/book.ts';
import { useFacts } from '../log/log.ts';
import { isCutOff, useStatus, type Status } from '../log/status.ts';
import type { StoredFact } from '../work/database.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

/** Did the server remark upon this phone's clock on the day on which it was last heard of? */
function isOfClock(facts: readonly StoredFact[], zone: Zone): boolean {
  const acks = facts.flatMap(({ ack }) => ack ?? []);
  const last = acks.reduce((latest, { at }) => (at > latest ? at : latest), '');
  return acks.some(
    ({ code, at }) =>
      (code === 'clock-moved' || code === 'clock-off') && dayOf(at, zone) === dayOf(last as Instant, zone),
  );
}

/** How many records are here, how many of them the server has confirmed, and what holds up the rest. */
export function Health() {
  const w = useWords(words);
  const c = useWords(common);
  const { zone } = useBook().organisation;
  const status = useStatus();
  const isClockOff = isOfClock(useFacts(), zone);
  const { line, lastSync, waiting, sent, photos, attention, handedIn, isFull } = status;
  const hint =
    line === 'needs-login'
      ? w.loginHint
      : line === 'portal'
        ? w.portalHint
        : isCutOff(line)
          ? w.offlineHint
          : w.keepOpen;
  return (
    <section className="card">
      <p className="goal">{waiting === 0 ? w.allConfirmed(sent) : w.someConfirmed(waiting + sent, sent)}</p>
      <dl>
        <Line name={w.state} value={w.line[line]} />
        <Line name={w.last} value={lastSync ? `${c.date(dayOf(lastSync, zone))} ${timeOf(lastSync, zone)}` : w.never} />
        {photos > 0 ? <Line name={w.photosWaiting} value={w.photos(photos)} /> : null}
        {handedIn > 0 ? <Line name={w.handedInOnes} value={w.records(handedIn)} /> : null}
        {attention > 0 ? <Line name={w.attention} value={w.records(attention)} /> : null}
      </dl>
      {isClockOff ? <p className="notice">{w.clockMoved}</p> : null}
      {isFull ? <p className="notice bad">{w.fullHint}</p> : null}
      {line === 'disabled' ? <Disabled {...status} /> : waiting + photos > 0 ? <p className="notice">{hint}</p> : null}
    </section>
  );
}

const Line = ({ name, value }: { name: string; value: string }) => (
  <div className="list-line">
    <dt>{name}</dt>
    <dd>
      <b>{value}</b>
    </dd>
  </div>
);

/** What an account that was disabled means for the work on this phone. */
export function Disabled({ waiting, photos, handedIn }: Pick<Status, 'waiting' | 'photos' | 'handedIn'>) {
  const w = useWords(words);
  const open = waiting + photos;
  return (
    <p className={open > 0 ? 'notice bad' : 'notice'}>
      {open > 0 ? w.disabledOpen(open) : handedIn > 0 ? w.disabledHandedIn(handedIn) : w.disabledClean}
    </p>
  );
}
