import { Link } from 'wouter';
import { wholeYuan } from '../../core/base/money.ts';
import { monthsAround } from '../../core/plan/gate.ts';
import { ASKED_DAYS_BEFORE } from '../../core/plan/month-proposal.ts';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../../ui/language.tsx';
import { useBook } from '../book/book.ts';
import { useProposals } from '../book/proposals.ts';
import { PlainScreen } from '../frame.tsx';
import { today as todayIn } from '../hands.ts';
import * as words from './words.ts';

/** This month's plan and the next one's, and how they stand. */
export function MonthsScreen() {
  const w = useWords(words);
  const proposals = useProposals();
  const today = todayIn(useBook().organisation.zone);
  return (
    <PlainScreen title={w.title} back="/plan">
      {monthsAround(today).map((month) => {
        const proposal = proposals.find((p) => p.month === month);
        return (
          <Link key={month} href={`/plan/month/${month}`} className="card row spread shop">
            <span>
              <b>{w.titleOf(String(Number(month.slice(5))))}</b>
              <span className="small muted block">
                {proposal ? `¥${wholeYuan(proposal.goals.target)} · ${w.t.proposal[proposal.state]}` : w.none}
              </span>
            </span>
            <Icon name="right" />
          </Link>
        );
      })}
      <p className="small muted">{w.asked(ASKED_DAYS_BEFORE)}</p>
    </PlainScreen>
  );
}
