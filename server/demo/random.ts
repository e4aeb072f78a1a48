import { createHash } from 'node:crypto';

/** A stream of chance that is the same for the same name: nothing in the demonstration depends on the clock. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(from: number, to: number): number;
  /** True so often of a hundred. */
  percent(of: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** About 1 on average, seldom far from it. */
  noise(spread: number): number;
  bytes(length: number): Uint8Array;
}

export const hashOf = (name: string): Buffer => createHash('sha256').update(name).digest();

/** mulberry32, seeded by a name. */
export function chanceOf(name: string): Chance {
  let state = hashOf(name).readUInt32LE(0);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    percent: (of) => next() * 100 < of,
    pick: (from) => from[Math.floor(next() * from.length)]!,
    noise: (spread) => Math.max(0, 1 + spread * (next() + next() + next() - 1.5)),
    bytes: (length) => Uint8Array.from({ length }, () => between(0, 255)),
  };
}
