import { KINDS, STEP_KINDS, TROUBLES, type Step, type StepKind, type Trouble } from './step.ts';

const STEPS_MAX = 120;
const FIRST: readonly Step[] = [1, 2, 3].map((a) => ({ kind: 'sync', a, b: 0 }));

/** Small, quick numbers by chance (mulberry32): the same seed gives the same ones, on every machine. */
function chanceFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const tables = new Map<number, readonly StepKind[]>();

/** The kinds of steps of a schedule that has these troubles (bits), each as often as it weighs. */
function tableOf(troubles: number): readonly StepKind[] {
  const known = tables.get(troubles);
  if (known) return known;
  const has = (trouble: Trouble): boolean => (troubles & (1 << TROUBLES.indexOf(trouble))) !== 0;
  const isPossible = ({ of }: { readonly of: readonly Trouble[] }): boolean => of.length === 0 || of.some(has);
  const table = STEP_KINDS.filter((kind) => isPossible(KINDS[kind])).flatMap((kind) =>
    Array.from({ length: KINDS[kind].weight }, () => kind),
  );
  tables.set(troubles, table);
  return table;
}

/** The schedule of this number: its troubles, its length and its steps follow from the number alone. */
export function scheduleOf(seed: number): Step[] {
  const below = chanceFrom(seed);
  // Two draws joined by "and": a schedule has about four of the ten.
  const all = 1 << TROUBLES.length;
  const table = tableOf((below(all) & below(all)) | (1 << below(TROUBLES.length)) | (1 << below(TROUBLES.length)));
  const one = (values: readonly number[] | undefined): number => (values ? values[below(values.length)]! : 0);
  const steps = Array.from({ length: 1 + below(STEPS_MAX - FIRST.length) }, () => {
    const kind = table[below(table.length)]!;
    return { kind, a: one(KINDS[kind].a), b: one(KINDS[kind].b) };
  });
  // Most days begin with a book on every phone.
  return below(4) === 0 ? steps : [...FIRST, ...steps];
}
