import * as v from 'valibot';
import { leastWhole, type Counts } from './counts.ts';

const Weight = v.pipe(v.number(), v.finite(), v.minValue(0));

/** How many steps of chance are told apart: the last is the topmost fortieth. */
const STEPS = 40;
/** Forecasts that must have been seen before they correct the next, and what each step counts before any was. */
const ENOUGH = 150;
const BEFORE = 3;
/** When so many were seen, all weigh half: what was long ago fades. */
const FULL = 4_000;

/**
 * How forecasts of one size came out: of each, into which step of its own chances the truth fell. Were they right, all
 * steps would be equally full; where high steps are too full, what looks like 95 % is less.
 */
export const Tail = v.strictObject({
  seen: Weight,
  steps: v.pipe(v.array(Weight), v.length(STEPS)),
  /** Of what fell into the last step: logarithms of truth ÷ where the step begins, added up, and of how many. */
  beyond: v.strictObject({ logs: Weight, seen: Weight }),
});
export type Tail = v.InferOutput<typeof Tail>;

export const EMPTY_TAIL: Tail = {
  seen: 0,
  steps: Array.from({ length: STEPS }, () => 0),
  beyond: { logs: 0, seen: 0 },
};

/** Where the last step begins, as a chance. */
export const LAST = 1 - 1 / STEPS;
/** How far beyond it truth lies (logarithm) before any was seen, and how many of the seen that weighs. */
const USUALLY_BEYOND = { value: 0.15, weight: 30 };
/** Chances fall off at least as this power: less steep, and rare giants would be waited for with whole storerooms. Measured. */
const LEAST_STEEP = 2.5;

/** Forecasts are judged among those of their size: units expected, upper bounds of the classes. */
const BOUNDS = [0.5, 1.5, 4, 12, 40] as const;
export const SIZE_CLASSES = BOUNDS.length + 1;
export const sizeClass = (mean: number): number => {
  const at = BOUNDS.findIndex((bound) => mean < bound);
  return at === -1 ? BOUNDS.length : at;
};

/** From a chance as it is forecast to the chance as it came out. */
export type Correction = (chance: number) => number;
const AS_IT_IS: Correction = (chance) => chance;

// A visit asks for the same few corrections hundreds of times; a tail is a value, so what it says can be kept beside it.
const known = new WeakMap<Tail, Correction>();

/** [O33] What the tail says about chances; as they are until enough was seen. */
export function correctionOf(tail: Tail): Correction {
  const before = known.get(tail);
  if (before) return before;
  const made = tail.seen < ENOUGH ? AS_IT_IS : stepped(tail);
  known.set(tail, made);
  return made;
}

function stepped(tail: Tail): Correction {
  const all = tail.seen + STEPS * BEFORE;
  const upTo = [0];
  for (const step of tail.steps) upTo.push(upTo.at(-1)! + (step + BEFORE) / all);
  return (chance) => {
    const at = Math.min(1, Math.max(0, chance)) * STEPS;
    const step = Math.min(STEPS - 1, Math.floor(at));
    return upTo[step]! + (upTo[step + 1]! - upTo[step]!) * (at - step);
  };
}

/** The units at which the last step of a forecast begins. */
export const lastStepOf = (counts: Counts): number =>
  leastWhole((units) => counts.atMost(units) >= LAST, counts.mean + 2 * Math.sqrt(counts.variance));

/**
 * [O33] A forecast as those of its size came out. In the last step chances fall off as a power of the units, as steeply as was
 * seen: a shop that once takes ten cases is rarer than one that takes five, but not as rare as counts by themselves say.
 */
export function corrected(counts: Counts, tail: Tail): Counts {
  const by = correctionOf(tail);
  if (by === AS_IT_IS) return counts;
  const last = lastStepOf(counts);
  const upTo = by(counts.atMost(last));
  const { logs, seen } = tail.beyond;
  const steep = (seen + USUALLY_BEYOND.weight) / (logs + USUALLY_BEYOND.weight * USUALLY_BEYOND.value);
  return {
    ...counts,
    atMost: (units) => {
      if (units < 0) return 0;
      if (units <= last) return by(counts.atMost(units));
      return 1 - (1 - upTo) * ((last + 1) / (units + 1)) ** Math.max(LEAST_STEEP, steep);
    },
  };
}

/** Where the truth fell: between two chances of its forecast, or, where the shelf ran empty, somewhere above one. */
export interface Fallen {
  readonly from: number;
  readonly to: number;
  readonly isCutOff: boolean;
  /** The logarithm of truth ÷ where the last step of its forecast begins; null where it fell into another. */
  readonly beyond: number | null;
}

/** [O33] The tail after one more forecast was met by the truth; a cut-off one is spread as those above it came out. */
export function tailAfter(tail: Tail, fallen: Fallen): Tail {
  const by = fallen.isCutOff ? correctionOf(tail) : AS_IT_IS;
  const [from, to] = [Math.min(1, fallen.from), fallen.isCutOff ? 1 : Math.min(1, fallen.to)];
  const whole = by(to) - by(from);
  const steps = tail.steps.slice();
  if (whole < 1e-9) {
    steps[Math.min(STEPS - 1, Math.floor(from * STEPS))]! += 1;
  } else {
    const last = Math.min(STEPS - 1, Math.ceil(to * STEPS) - 1);
    for (let step = Math.min(STEPS - 1, Math.floor(from * STEPS)); step <= last; step++) {
      const [low, high] = [Math.max(from, step / STEPS), Math.min(to, (step + 1) / STEPS)];
      if (high > low) steps[step]! += (by(high) - by(low)) / whole;
    }
  }
  const seen = tail.seen + 1;
  const beyond = beyondAfter(tail.beyond, fallen);
  if (seen < FULL) return { seen, steps, beyond };
  return {
    seen: seen / 2,
    steps: steps.map((weight) => weight / 2),
    beyond: { logs: beyond.logs / 2, seen: beyond.seen / 2 },
  };
}

/** Where the shelf ran empty the truth lies further still: it adds its way and is not counted as having come to an end. */
const beyondAfter = ({ logs, seen }: Tail['beyond'], { beyond, isCutOff }: Fallen): Tail['beyond'] =>
  beyond === null ? { logs, seen } : { logs: logs + beyond, seen: seen + (isCutOff ? 0 : 1) };
