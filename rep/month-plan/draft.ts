import { fen } from '../../core/base/money.ts';
import type { MonthGoals } from '../../core/plan/month-proposal.ts';

/** A plan half typed: texts as they stand in their fields. */
export interface GoalsDraft {
  readonly target: string;
  /** Cases by group. */
  readonly volumes: Readonly<Record<string, string>>;
  readonly productsPerOutlet: string;
  readonly orderPerOutlet: string;
  readonly distribution: string;
  readonly newOutlets: string;
  readonly focus: string;
}

const shown = (n: number | null): string => (n === null ? '' : String(n));

export const draftOf = (goals: MonthGoals | null): GoalsDraft => ({
  target: goals ? String(goals.target / 100) : '',
  volumes: Object.fromEntries((goals?.volumes ?? []).map(({ group, cases }) => [group, String(cases)])),
  productsPerOutlet: shown(goals?.productsPerOutlet == null ? null : goals.productsPerOutlet / 10),
  orderPerOutlet: shown(goals?.orderPerOutlet == null ? null : goals.orderPerOutlet / 100),
  distribution: shown(goals?.distribution ?? null),
  newOutlets: shown(goals?.newOutlets ?? null),
  focus: goals?.focus.join('\n') ?? '',
});

const FOCUS_MAX = 10;
const whole = (text: string): number | null => (/^\d{1,7}$/.test(text.trim()) ? Number(text) : null);
const isBlank = (text: string): boolean => text.trim() === '';

/** The goals as they are typed; or the names of the fields that are no numbers. A blank field sets no goal. */
export function goalsOf(draft: GoalsDraft): MonthGoals | { readonly wrong: readonly string[] } {
  const numbers = {
    orderPerOutlet: whole(draft.orderPerOutlet),
    newOutlets: whole(draft.newOutlets),
    distribution: whole(draft.distribution),
    productsPerOutlet: /^\d{1,4}(\.\d)?$/.test(draft.productsPerOutlet.trim())
      ? Math.round(Number(draft.productsPerOutlet) * 10)
      : null,
  };
  const target = whole(draft.target);
  const volumes = Object.entries(draft.volumes).filter(([, text]) => !isBlank(text));
  const wrong = [
    ...(target === null ? ['target'] : []),
    ...volumes.filter(([, text]) => whole(text) === null).map(([group]) => group),
    ...(Object.keys(numbers) as (keyof typeof numbers)[]).filter(
      (field) =>
        !isBlank(draft[field]) && (numbers[field] === null || (field === 'distribution' && numbers[field] > 100)),
    ),
  ];
  if (target === null || wrong.length > 0) return { wrong };
  return {
    target: fen(target * 100),
    volumes: volumes.map(([group, text]) => ({ group, cases: whole(text)! })),
    ...numbers,
    orderPerOutlet: numbers.orderPerOutlet === null ? null : fen(numbers.orderPerOutlet * 100),
    focus: draft.focus
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .slice(0, FOCUS_MAX),
  };
}
