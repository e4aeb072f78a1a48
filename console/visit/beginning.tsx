import { TERMS } from '../../core/words/terms.ts';
import { useWords } from '../../ui/language.tsx';
import * as common from '../words.ts';
import { useClock, useVisitPage } from './at-visit.ts';
import { Said } from './said.tsx';
import * as words from './words.ts';

/** Step one: what was to be won, and what was taken along. */
export function Preparation() {
  const w = useWords(words);
  const c = useWords(common);
  const { opened, prepared } = useVisitPage().visit;
  return (
    <>
      {opened?.unplannedDayReason ? <p className="warn">! {w.unplannedDay(opened.unplannedDayReason)}</p> : null}
      {prepared ? (
        <dl>
          <Said name={w.objective}>{prepared.objective}</Said>
          {prepared.tools.length > 0 ? <Said name={w.tools}>{c.list(prepared.tools)}</Said> : null}
        </dl>
      ) : null}
    </>
  );
}

/** Step two: at the door, who was there, and what had been promised. */
export function Greeting() {
  const w = useWords(words);
  const t = useWords(TERMS);
  const { visit, outlet, presence, commitments } = useVisitPage();
  const distance = presence?.metres ?? null;
  const clock = useClock();
  const { checkedIn, greeted, settled } = visit;
  const met = outlet.contacts.find((contact) => contact.id === greeted?.met);
  return (
    <>
      {checkedIn ? (
        <p>
          {w.checkedInAt(clock(checkedIn.at))} ·{' '}
          {distance === null ? (outlet.place ? w.noFix : w.noPlace) : w.metres(distance)}
        </p>
      ) : null}
      {checkedIn?.reason ? <p className="warn">! {w.reason(checkedIn.reason)}</p> : null}
      {greeted ? (
        <dl>
          {greeted.met ? (
            <Said name={w.met}>{met ? `${met.salutation} · ${t.contactRole[met.role]}` : w.metSomebody}</Said>
          ) : null}
          {greeted.permissionFrom ? <Said name={w.met}>{w.allowedBy(greeted.permissionFrom)}</Said> : null}
          {greeted.climate ? <Said name={w.climate}>{w.climates[greeted.climate]}</Said> : null}
          {greeted.iceBreaker ? <Said name={w.iceBreaker}>{w.breakers[greeted.iceBreaker]}</Said> : null}
          {settled.map((one) => (
            <Said key={one.commitment} name={w.settled}>
              {commitments.find(({ id }) => id === one.commitment)?.text} · {w.settlement[one.outcome]}
              {one.newDue ? ` · ${w.due(one.newDue)}` : ''}
              {one.note ? ` · ${one.note}` : ''}
            </Said>
          ))}
        </dl>
      ) : null}
    </>
  );
}
