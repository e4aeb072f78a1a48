import { useState } from 'react';
import { Link } from 'wouter';
import { yuan } from '../../core/base/money.ts';
import type { ReferralRow, StorePage } from '../../protocol/stores.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { WideTable } from '../wide-table.tsx';
import * as common from '../words.ts';
import { ReferralSheet } from './referral-sheet.tsx';
import * as words from './words.ts';

/** Shops that this one has told us of, with what came of each; and who has told us of this one. */
export function Referrals({ page, onSaved }: { page: StorePage; onSaved: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const [open, setOpen] = useState<ReferralRow | null>(null);
  const { referrals, toldBy, mayChange, outlet } = page;
  return (
    <section className="card">
      <h2>{w.referrals}</h2>
      {toldBy.length > 0 ? <p>{w.toldBy(c.list(toldBy.map(({ name }) => name)))}</p> : null}
      {referrals.length + toldBy.length === 0 ? <p className="muted">{w.noReferrals}</p> : null}
      {referrals.length > 0 ? (
        <WideTable name={w.referrals}>
          <thead>
            <tr>
              <th scope="col">{w.shop}</th>
              <th scope="col">{w.became}</th>
              <th scope="col">{w.reward}</th>
              {mayChange ? <th scope="col" aria-label={w.settle} /> : null}
            </tr>
          </thead>
          <tbody>
            {referrals.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  {[one.shop, one.whom, one.phone].filter(Boolean).join(' · ')}
                  <Link className="link small" href={`/visits/${one.visit}`}>
                    {w.by(one.by, one.day)}
                  </Link>
                  {one.note ? <span className="small muted">{one.note}</span> : null}
                </th>
                <td>{one.became ?? <span className="muted">{w.open}</span>}</td>
                <td>{one.reward ? w.booked(yuan(one.reward.amount), one.reward.booking) : w.noReward}</td>
                {mayChange ? (
                  <td>
                    <Button aria-label={`${w.settle} ${one.shop}`} onClick={() => setOpen(one)}>
                      {w.settle}
                    </Button>
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </WideTable>
      ) : null}
      {open ? (
        <ReferralSheet
          from={outlet.id}
          row={open}
          onDone={() => {
            setOpen(null);
            onSaved();
          }}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </section>
  );
}
