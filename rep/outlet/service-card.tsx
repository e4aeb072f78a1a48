import { weekdayOf } from '../../core/base/day.ts';
import { noHistory } from '../../core/order/history.ts';
import { isWalkedOn, nextCall } from '../../core/route/route.ts';
import { TERMS } from '../../core/words/terms.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { useBook } from '../book/book.ts';
import { PlainScreen } from '../frame.tsx';
import { today as todayIn } from '../hands.ts';
import { fitsInCode, QrCode } from '../review/qr-code.tsx';
import * as common from '../words.ts';
import * as words from './words.ts';

/** The card that hangs in the shop (客户服务卡): who comes, when, whom to call, and when he was here. To print, or to scan. */
export function ServiceCard({ id }: { id: string }) {
  const w = useWords(words);
  const c = useWords(common);
  const t = useWords(TERMS);
  const book = useBook();
  const { organisation, person, routes } = book;
  const today = todayIn(organisation.zone);
  const outlet = book.outlets.get(id);
  if (!outlet) {
    return (
      <PlainScreen title={w.serviceCard} back="/stores">
        <p className="notice calm">{w.none}</p>
      </PlainScreen>
    );
  }
  const next = nextCall(routes, id, today);
  const weekday = next && routes.some((r) => r.outlets.includes(id) && isWalkedOn(r, next)) ? weekdayOf(next) : null;
  const lines = [
    organisation.name,
    outlet.name,
    w.cardRep(person.name),
    ...(weekday === null ? [] : [w.cardDay(c.weekday[weekday]!)]),
    ...(next === null ? [] : [w.nextCall(c.date(next))]),
    ...(organisation.servicePhone === '' ? [] : [w.cardPhone(organisation.servicePhone)]),
    ...(outlet.distributor.name === '' ? [] : [w.delivery(outlet.distributor.name, outlet.distributor.driver)]),
  ];
  const { visits } = book.histories.get(id) ?? noHistory(id);
  const text = lines.join('\n');
  return (
    <PlainScreen
      title={w.serviceCard}
      back={`/stores/${id}`}
      dock={
        <Button look="primary" onClick={() => window.print()}>
          {w.print}
        </Button>
      }
    >
      <div className="receipt printed">
        {lines.map((line, i) => (
          <p key={line} className={i < 2 ? 'title' : ''}>
            {line}
          </p>
        ))}
        {fitsInCode(text) ? <QrCode text={text} label={w.serviceCard} /> : null}
        <table className="table">
          <thead>
            <tr>
              <th>{w.day}</th>
              <th>{w.outcome}</th>
            </tr>
          </thead>
          <tbody>
            {visits.map((v) => (
              <tr key={v.visit}>
                <td>{c.date(v.day)}</td>
                <td>{(v.outcome && (t.outcome as Record<string, string>)[v.outcome]) || w.blank}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </PlainScreen>
  );
}
