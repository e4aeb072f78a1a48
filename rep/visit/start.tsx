import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Id } from '../../core/base/id.ts';
import { openVisit } from '../../core/visit/steps.ts';
import { visitOf } from '../../core/visit/visit.ts';
import type { VisitFact } from '../../core/visit/facts.ts';
import { Button } from '../../ui/button.tsx';
import { TextBox } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useBook } from '../book/book.ts';
import { useDay } from '../book/overlay.ts';
import { newId, now, today as todayIn } from '../hands.ts';
import { useFacts } from '../log/log.ts';
import * as today from '../today/words.ts';
import { useDeed } from '../use-deed.ts';
import * as common from '../words.ts';

/** Begins a visit and goes to its first step. Without a confirmed plan it asks why; the sheet for that is given back. */
export function useStartVisit(): { start: (outlet: Id) => void; sheet: React.ReactNode } {
  const w = useWords(today);
  const c = useWords(common);
  const book = useBook();
  const facts = useFacts();
  const on = todayIn(book.organisation.zone);
  const day = useDay(on);
  const [, go] = useLocation();
  const { attempt, refusal, clear } = useDeed();
  const [asking, setAsking] = useState<Id | null>(null);
  const [isRefused, setRefused] = useState(false);
  const [reason, setReason] = useState('');

  const begin = async (outlet: Id, unplannedDayReason: string | null): Promise<void> => {
    const shop = book.outlets.get(outlet);
    if (!shop) return;
    const visit = newId();
    const open = day.visits
      .filter((v) => v.state === 'in-progress')
      .map((v) =>
        visitOf(
          v.visit,
          facts.filter((f) => f.entity === v.visit).map((f) => f.fact as unknown as VisitFact),
        ),
      );
    const deed = openVisit(
      shop,
      {
        visit,
        day: on,
        purpose: 'sales',
        isPlanned: day.stops.includes(outlet),
        unplannedDayReason,
        isDayPlanned: day.planned !== null,
      },
      open,
      now(),
    );
    if (await attempt(deed)) {
      setAsking(null);
      go(`/visit/${visit}/prepare`);
    } else setRefused(true);
  };
  const start = (outlet: Id): void => {
    clear();
    setRefused(false);
    if (day.planned) void begin(outlet, null);
    else setAsking(outlet);
  };
  const close = (): void => {
    setAsking(null);
    setRefused(false);
  };
  const sheet = asking ? (
    <Sheet title={w.whyUnplanned} closeLabel={c.close} onClose={close}>
      <TextBox label={w.reason} value={reason} onChange={(e) => setReason(e.target.value)} />
      {refusal ? (
        <p className="notice bad" role="alert">
          {refusal}
        </p>
      ) : null}
      <Button look="primary" onClick={() => void begin(asking, reason)}>
        {w.startAnyway}
      </Button>
    </Sheet>
  ) : isRefused && refusal ? (
    <Sheet title={refusal} closeLabel={c.close} onClose={close}>
      <Button look="primary" onClick={close}>
        {c.close}
      </Button>
    </Sheet>
  ) : null;
  return { start, sheet };
}
