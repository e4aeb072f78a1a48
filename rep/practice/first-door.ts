import { useCallback, useMemo, useState } from 'react';
import type { Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import type { ScriptLine, Situation } from '../../core/script/line.ts';
import { practiceText } from '../../core/script/practice/today.ts';
import { situationsOf } from '../../core/script/situations.ts';
import { newVisit, type Visit } from '../../core/visit/visit.ts';
import { useLanguage } from '../../ui/language.tsx';
import type { Book } from '../book/book.ts';
import { historyOf } from '../book/history.ts';
import { commitmentsOf } from '../book/overlay.ts';
import { shopOf } from '../book/shop.ts';
import { now } from '../hands.ts';
import { bookPosition } from '../log/log.ts';
import { useVisitData } from '../visit/at-visit.ts';
import { slotsAt } from '../visit/lines.ts';
import type { StoredFact } from '../work/database.ts';

const NOBODYS = '00000000-0000-4000-8000-000000000000' as Id;

/** A visit that has not begun: what is known of it before the door. */
const ahead = (outlet: Id | null, day: Day): Visit => ({
  ...newVisit(NOBODYS),
  opened:
    outlet === null
      ? null
      : {
          kind: 'visit-opened',
          at: now(),
          visit: NOBODYS,
          outlet,
          day,
          purpose: 'sales',
          isPlanned: true,
          unplannedDayReason: null,
        },
});

/** [PT6] What is so at the shops of a day, as far as one knows it before going. */
export function situationsAhead(
  book: Book,
  facts: readonly StoredFact[],
  stops: readonly Id[],
  on: Day,
): Set<Situation> {
  const commitments = commitmentsOf(book, facts, bookPosition());
  return new Set(
    stops.flatMap((outlet) => {
      const shop = shopOf(book, facts, bookPosition(), { outlet, on });
      if (!shop) return [];
      return situationsOf({
        ...shop,
        visit: ahead(outlet, on),
        history: historyOf(book, facts, outlet),
        findings: [],
        commitments,
        schemes: book.schemes,
        gifts: book.organisation.gifts,
        on,
      });
    }),
  );
}

const nowhere = (): void => {};

/** [PT7] How a line is said at this door; with its slots in brackets where there is none. */
export function useSaidAt(outlet: Id | null, today: Day): (line: ScriptLine) => string {
  const { language } = useLanguage();
  const [began] = useState(now);
  const visit = useMemo(() => ahead(outlet, today), [outlet, today]);
  const at = useVisitData(visit, began, nowhere);
  return useCallback(
    (line) => practiceText(line, at ? slotsAt(at, { step: line.steps[0]!, language }) : {}, language),
    [at, language],
  );
}
