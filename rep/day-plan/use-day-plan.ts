import { useMemo } from 'react';
import type { Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import { fen, type Money } from '../../core/base/money.ts';
import { planDay } from '../../core/plan/deeds.ts';
import type { DayPlanned } from '../../core/plan/facts.ts';
import { inheritedFocus } from '../../core/plan/focus.ts';
import { dayTarget, type MonthPlan } from '../../core/plan/month.ts';
import { routeWeight } from '../../core/plan/route-weight.ts';
import { routesOn } from '../../core/route/route.ts';
import { useBook } from '../book/book.ts';
import { useMonth } from '../book/month.ts';
import { useDay, type OwnDay } from '../book/overlay.ts';
import { now, today as todayIn } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { useDeed } from '../use-deed.ts';

/** What is half planned; null as long as the rep has nothing against what is proposed. */
export interface PlanDraft extends Pick<DayPlanned, 'keys' | 'tasks' | 'tools' | 'appearance'> {
  readonly target: Money | null;
  readonly stops: readonly Id[] | null;
  readonly focus: string | null;
}

export interface DayPlanning {
  readonly today: Day;
  readonly day: OwnDay;
  readonly month: MonthPlan | null;
  readonly weight: number;
  /** By the month and the route, before the rep changes it. */
  readonly proposed: Money;
  readonly target: Money;
  readonly stops: readonly Id[];
  readonly focus: string;
  readonly draft: PlanDraft;
  readonly change: (part: Partial<PlanDraft>) => void;
  readonly confirm: () => Promise<boolean>;
  readonly refusal: string | null;
  readonly isBusy: boolean;
}

const draftOf = (planned: OwnDay['planned']): PlanDraft => ({
  target: planned?.target ?? null,
  stops: planned?.stops ?? null,
  keys: planned?.keys ?? [],
  tasks: planned?.tasks ?? [],
  tools: planned?.tools ?? [],
  appearance: planned?.appearance ?? [],
  focus: planned?.focus || null,
});

/** The plan of today as it is proposed, what the rep has changed in it, and how it is confirmed. */
export function useDayPlan(): DayPlanning {
  const book = useBook();
  const today = todayIn(book.organisation.zone);
  const day = useDay(today);
  const month = useMonth(today);
  const [draft, setDraft, forget] = useDraft<PlanDraft>(`plan:${today}`, () => draftOf(day.planned));
  const { attempt, refusal, isBusy } = useDeed(draft);
  const weight = useMemo(() => routeWeight(routesOn(book.routes, today), book.routes, book.histories), [book, today]);
  const proposed = month ? dayTarget(month, today, weight) : fen(0);
  const target = draft.target ?? proposed;
  const stops = draft.stops ?? day.stops;
  const focus = draft.focus ?? inheritedFocus(book.focus, today);
  const confirm = async (): Promise<boolean> => {
    const { keys, tasks, tools, appearance } = draft;
    const planned = planDay(
      {
        day: today,
        target,
        stops: [...stops],
        focus,
        keys: keys.filter(({ outlet, objective }) => stops.includes(outlet) && objective.trim() !== ''),
        tasks: [...tasks],
        tools: [...tools],
        appearance: [...appearance],
      },
      now(),
    );
    const isKept = await attempt(planned);
    if (isKept) await forget();
    return isKept;
  };
  return {
    today,
    day,
    month,
    weight,
    proposed,
    target,
    stops,
    focus,
    draft,
    change: (part) => setDraft((d) => ({ ...d, ...part })),
    confirm,
    refusal,
    isBusy,
  };
}
