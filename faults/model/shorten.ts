import type { Property } from './breach.ts';
import type { Flaws } from './flaws.ts';
import { run } from './run.ts';
import { KINDS, type Step } from './step.ts';

/** The shortest schedule to which this one comes down and that still breaks the same property. */
export function shorten(steps: readonly Step[], flaws: Flaws, property: Property): Step[] {
  const breaks = (some: readonly Step[]): boolean => run(some, flaws)?.property === property;
  let short = withoutNeedless(steps, breaks);
  for (let before = Infinity; short.length < before;) {
    before = short.length;
    for (let i = 0; i < short.length; i++) short = withSmallNumbers(short, i, breaks);
    short = withoutNeedless(short, breaks);
  }
  return short;
}

type Breaks = (some: readonly Step[]) => boolean;

/** Leaves out what is not needed: halves first, single steps last. */
function withoutNeedless(steps: readonly Step[], breaks: Breaks): Step[] {
  let left = [...steps];
  for (let size = left.length; size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < left.length;) {
      const less = left.toSpliced(at, size);
      if (breaks(less)) left = less;
      else at += size;
    }
  }
  return left;
}

function withSmallNumbers(steps: readonly Step[], at: number, breaks: Breaks): Step[] {
  let left = [...steps];
  for (const field of ['a', 'b'] as const) {
    for (const value of KINDS[left[at]!.kind][field] ?? []) {
      if (value === left[at]![field]) break;
      const other = left.with(at, { ...left[at]!, [field]: value });
      if (!breaks(other)) continue;
      left = other;
      break;
    }
  }
  return left;
}
