/** What a measure shall be: `good` is the goal, `moonshot` stands beside it. */
export interface Goal {
  readonly id: string;
  readonly what: string;
  readonly good: number;
  readonly moonshot: number;
  readonly unit: string;
}

const goal = (id: string, what: string, good: number, moonshot: number, unit = ''): Goal => ({
  id,
  what,
  good,
  moonshot,
  unit,
});

/** B1 to B10 where the records say when promotions ran. */
const WITH_PROMOTIONS = {
  B1: goal('B1', 'cost ÷ cost of the rule at 1.5', 0.5, 0.38),
  B2: goal('B2', 'cost ÷ cost of the rule at its best', 0.68, 0.5),
  B3: goal('B3', 'cover at 95 % fill ÷ cover of the rule there', 0.52, 0.38),
  B4: goal('B4', 'lost sales at the cover of the rule at 1.5 ÷ those of the rule', 0.62, 0.45),
  B5: goal('B5', 'pinball loss ÷ that of the empirical quantile', 0.83, 0.72),
  B6: goal('B6', 'worst error of covering at 90, 95 and 98 % in a size class', 3, 1.5, 'points'),
  B7a: goal('B7', 'shelf life 35 days: cost ÷ cost of the rule at 1.5', 0.7, 0.55),
  B7b: goal('B7', 'shelf life 21 days: cost ÷ cost of the rule at 1.5', 0.65, 0.5),
  B8: goal('B8', 'after 12 weeks of history: cost ÷ cost of the rule at 2.5', 0.85, 0.7),
  B9: goal('B9', 'cost ÷ cost of the best rule, where demand is lumpy', 1, 0.9),
  B10: goal('B10', 'order lines a visit ÷ those of the rule at 1.5', 1.3, 1),
};
export type GoalName = keyof typeof WITH_PROMOTIONS;

/** The same where nothing is known of promotions: less is to be won. */
const WITHOUT: typeof WITH_PROMOTIONS = {
  ...WITH_PROMOTIONS,
  B1: { ...WITH_PROMOTIONS.B1, good: 0.6, moonshot: 0.48 },
  B2: { ...WITH_PROMOTIONS.B2, good: 0.85, moonshot: 0.7 },
  B3: { ...WITH_PROMOTIONS.B3, good: 0.8, moonshot: 0.6 },
  B4: { ...WITH_PROMOTIONS.B4, good: 0.85, moonshot: 0.7 },
  B5: { ...WITH_PROMOTIONS.B5, good: 0.95, moonshot: 0.87 },
};

export const goalsOf = (hasPromotions: boolean): typeof WITH_PROMOTIONS => (hasPromotions ? WITH_PROMOTIONS : WITHOUT);

/** How fast it must be; the same for every set. */
export const SPEED_GOALS = [
  goal('B11', 'a suggestion', 50, 10, 'µs'),
  goal('B11', '100,000 suggestions, one after the other', 10, 2, 's'),
  goal('B11', '120 products of an outlet in Chromium with a sixth of the CPU', 20, 5, 'ms'),
] as const;

/** A measured goal; null where the curve does not reach the point at which it is measured, which is a miss. */
export interface Met {
  readonly set: string;
  readonly goal: Goal;
  readonly value: number | null;
}

export const isMet = ({ goal: { good }, value }: Met): boolean => value !== null && value <= good;
