import { useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Id } from '../../core/base/id.ts';
import { gateOf } from '../../core/plan/gate.ts';
import { Button } from '../../ui/button.tsx';
import { TextBox } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useBook } from '../book/book.ts';
import { useProposals } from '../book/proposals.ts';
import { useDay, useOpenVisit } from '../book/overlay.ts';
import { newId, now, today as todayIn } from '../hands.ts';
import { Refusal } from '../refusal.tsx';
import * as today from '../today/words.ts';
import { useDeed } from '../use-deed.ts';
import * as common from '../words.ts';

/** Begins a visit and goes to its first step. Without a confirmed plan of the day or the month it asks why; the sheet for that is given back. */
export function useStartVisit(): { start: (outlet: Id) => void; sheet: ReactNode } {
  const w = useWords(today);
  const c = useWords(common);
  const book = useBook();
  const on = todayIn(book.organisation.zone);
  const day = useDay(on);
  const proposals = useProposals();
  const [, go] = useLocation();
  const [asking, setAsking] = useState<Id | null>(null);
  const [isRefused, setRefused] = useState(false);
  const [reason, setReason] = useState('');
  const { attempt, refusal, isBusy } = useDeed(asking, reason);
  const open = useOpenVisit();
  const gate = gateOf(on, { isPlanned: day.planned !== null, hasBegun: day.visits.length > 0 }, proposals);

  const begin = async (outlet: Id, unplannedDayReason: string | null): Promise<void> => {
    const shop = book.outlets.get(outlet);
    if (!shop) return;
    // With the screens of a visit; the first screen does not wait for it.
    const { openVisit } = await import('../../core/visit/steps.ts');
    const visit = newId();
    const deed = openVisit(
      shop,
      {
        visit,
        day: on,
        purpose: 'sales',
        isPlanned: day.stops.includes(outlet),
        unplannedDayReason,
        isDayPlanned: gate === null,
      },
      open ? [open] : [],
      now(),
    );
    if (await attempt(deed)) go(`/visit/${visit}/prepare`);
    else setRefused(true);
  };
  const start = (outlet: Id): void => {
    setRefused(false);
    if (gate === null || open) void begin(outlet, null);
    else setAsking(outlet);
  };
  const close = (): void => {
    setAsking(null);
    setRefused(false);
  };
  const sheet = asking ? (
    <Sheet title={gate === 'month' ? w.whyMonthOpen : w.whyUnplanned} closeLabel={c.close} onClose={close}>
      <TextBox label={w.reason} value={reason} maxLength={500} onChange={(e) => setReason(e.target.value)} />
      <Refusal text={refusal} />
      <Button look="primary" disabled={isBusy} onClick={() => void begin(asking, reason)}>
        {w.startAnyway}
      </Button>
      {gate === 'month' ? (
        <Button onClick={() => go('/plan/month')}>{w.toMonth}</Button>
      ) : day.stops.length > 0 ? (
        <Button onClick={() => go('/today')}>{w.toPlan}</Button>
      ) : null}
    </Sheet>
  ) : isRefused && refusal ? (
    <Sheet title={open ? w.otherOpen : refusal} closeLabel={c.close} onClose={close}>
      {open ? (
        <>
          <p className="title">{book.outlets.get(open.opened!.outlet)?.name}</p>
          <Button look="primary" onClick={() => go(`/visit/${open.id}`)}>
            {w.goOther}
          </Button>
        </>
      ) : (
        <Button onClick={close}>{c.close}</Button>
      )}
    </Sheet>
  ) : null;
  return { start, sheet };
}
