import { useState } from 'react';
import { Link } from 'wouter';
import { yuan } from '../../core/base/money.ts';
import type { AccountEntry, AccountPage } from '../../protocol/accounts.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { Figure } from '../figure.tsx';
import { Page } from '../frame.tsx';
import { RefreshButton } from '../refresh-button.tsx';
import { Trouble } from '../trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import * as common from '../words.ts';
import { Charges } from './charges.tsx';
import { Entries } from './entries.tsx';
import { PaySheet } from './pay-sheet.tsx';
import { TakeBackSheet } from './take-back-sheet.tsx';
import * as words from './words.ts';

/** One shop's account: what it owes and for what, and what it has paid. */
export function AccountScreen({ id }: { id: string }) {
  const w = useWords(words);
  const c = useWords(common);
  const asked = useAnswer<AccountPage>(`/v1/accounts/${id}`);
  const [isPaying, setPaying] = useState(false);
  const [wrong, setWrong] = useState<AccountEntry | null>(null);
  const page = asked.answer;
  const done = (): void => {
    setPaying(false);
    setWrong(null);
    asked.again();
  };
  return (
    <Page
      title={page ? w.titleOf(page.row.outlet.name) : w.title}
      beside={page && page.row.credit.overdue > 0 ? <span className="pill bad">! {w.overdue}</span> : null}
      actions={
        <>
          <Link className="button" href="/accounts">
            {w.back}
          </Link>
          {page?.mayPay ? (
            <Button look="primary" onClick={() => setPaying(true)}>
              {w.pay}
            </Button>
          ) : null}
          <RefreshButton asked={asked} />
        </>
      }
    >
      <Trouble asked={asked} />
      {!page && asked.isAsking ? <p className="muted">{c.loading}</p> : null}
      {page ? (
        <>
          <Figures page={page} />
          <Charges charges={page.charges} today={page.today} />
          <Entries entries={page.entries} onTakeBack={page.mayTakeBack ? setWrong : null} />
        </>
      ) : null}
      {page && isPaying ? <PaySheet page={page} onDone={done} onClose={() => setPaying(false)} /> : null}
      {wrong ? <TakeBackSheet outlet={id} entry={wrong} onDone={done} onClose={() => setWrong(null)} /> : null}
    </Page>
  );
}

function Figures({ page: { row } }: { page: AccountPage }) {
  const w = useWords(words);
  const c = useWords(common);
  const { credit } = row;
  const figures = [
    [w.receivable, credit.receivable],
    [w.overdue, credit.overdue],
    ...(row.prepaid > 0 ? [[w.prepaid, row.prepaid] as const] : []),
    [w.openOrders, row.openOrders],
    [w.limit, credit.limit],
    [w.available, row.available],
  ] as const;
  return (
    <dl className="figures">
      {figures.map(([name, amount]) => (
        <Figure key={name} name={name} value={c.yuan(yuan(amount))} />
      ))}
    </dl>
  );
}
