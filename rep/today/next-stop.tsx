import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Id } from '../../core/base/id.ts';
import { wholeYuan } from '../../core/base/money.ts';
import { useWords } from '../../ui/language.tsx';
import { useBook } from '../book/book.ts';
import { commitmentsOf } from '../book/overlay.ts';
import { today as todayIn } from '../hands.ts';
import { bookPosition, useFacts } from '../log/log.ts';
import { stopFacts } from './stop-facts.ts';
import * as words from './words.ts';

const CHIPS = 3;

/** The hot card: three chips at most, chosen by money and promises. */
export function NextStop({ outlet, number, isOpen }: { outlet: Id; number: number; isOpen: boolean }) {
  const w = useWords(words);
  const book = useBook();
  const facts = useFacts();
  const shop = book.outlets.get(outlet);
  if (!shop) return null;
  const of = stopFacts(book, commitmentsOf(book, facts, bookPosition()), outlet, todayIn(book.organisation.zone));
  const chips: [string, ReactNode][] = [
    ...(of.pressing ? [['bad', <>! {w.promise(of.pressing)}</>] as [string, ReactNode]] : []),
    ...(of.credit && of.credit.overdue > 0
      ? [['warn', <>! {w.owes(wholeYuan(of.credit.overdue))}</>] as [string, ReactNode]]
      : []),
    ...(of.lastOut.length > 0 ? [['bad', <>✕ {w.lastOut(of.lastOut.length)}</>] as [string, ReactNode]] : []),
    ...(of.gaps.length > 0 ? [['', w.gap(of.gaps[0]!.name)] as [string, ReactNode]] : []),
  ];
  return (
    <section className="card hot">
      <div className="row spread">
        <span className="pill pri">{isOpen ? w.inShop : w.nth(number)}</span>
        <span className="small muted">{shop.code}</span>
      </div>
      <Link href={`/stores/${outlet}`} className="shop">
        <b className="goal">{shop.name}</b>
        <span className="small muted">{shop.address}</span>
      </Link>
      {chips.length > 0 ? (
        <div className="row wrap">
          {chips.slice(0, CHIPS).map(([look, text], i) => (
            <span key={i} className={`pill ${look}`}>
              {text}
            </span>
          ))}
        </div>
      ) : null}
    </section>
  );
}
