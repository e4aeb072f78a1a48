import { timeOf } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import type { FactKind } from '../../protocol/all-facts.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { useBook } from '../book/book.ts';
import { asideOf, READ_KEY } from '../log/decisions.ts';
import { useDraft } from '../log/drafts.ts';
import { useFacts } from '../log/log.ts';
import { tellStatus } from '../log/status.ts';
import { outletsIn } from '../unsent/groups.ts';
import * as words from './words.ts';

/** What the server has set aside, and what people in the office decided about it. */
export function OfficeAnswers() {
  const w = useWords(words);
  const { answers, outlets, organisation } = useBook();
  const facts = useFacts();
  const [read, setRead] = useDraft<readonly Id[]>(READ_KEY, []);
  const aside = facts.filter((f) => asideOf(f, answers) !== null).toReversed();
  if (aside.length === 0) return null;
  const outletOf = outletsIn(facts);
  const unread = aside.filter((f) => asideOf(f, answers) === 'rejected' && !read.includes(f.id));
  const markRead = (): void => {
    setRead([...read, ...unread.map((f) => f.id)]);
    tellStatus({});
  };
  return (
    <section className="card stack">
      <h2>{w.asideList}</h2>
      <ul>
        {aside.map((fact) => {
          const answer = answers.get(fact.id);
          const stands = asideOf(fact, answers)!;
          const outlet = outletOf(fact);
          return (
            <li className="list-line" key={fact.id}>
              <span>
                {w.kind[fact.kind as FactKind] ?? w.other}
                <span className="small muted block">
                  {outlet === null ? '' : `${outlets.get(outlet)?.name ?? w.unknownShop} `}
                  {timeOf(fact.at, organisation.zone)}
                </span>
                {fact.ack?.code ? <span className="small muted block">{w.code[fact.ack.code]}</span> : null}
                {answer?.note ? <span className="small block">{w.note(answer.note)}</span> : null}
              </span>
              <span className={`pill due ${stands === 'waits' ? 'warn' : stands === 'applied' ? 'ok' : 'bad'}`}>
                {stands === 'waits' ? w.undecided : w.decided[stands]}
              </span>
            </li>
          );
        })}
      </ul>
      {unread.length > 0 ? <Button onClick={markRead}>{w.markRead}</Button> : null}
    </section>
  );
}
