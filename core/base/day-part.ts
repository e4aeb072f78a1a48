import { timeOf, type Zone } from './day.ts';
import type { Instant } from './instant.ts';

/** 上午, 中午, 下午, 晚上 */
export const DAY_PARTS = ['morning', 'noon', 'afternoon', 'evening'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** Until 11 it is morning, until 14 noon, until 18 afternoon, then evening. */
export function partOf(at: Instant, zone: Zone): DayPart {
  const hour = Number(timeOf(at, zone).slice(0, 2));
  return hour < 11 ? 'morning' : hour < 14 ? 'noon' : hour < 18 ? 'afternoon' : 'evening';
}

/** Another part of the day to try: a shop that was met in the morning is met in the afternoon, and the other way round. */
export const otherPart = (part: DayPart): DayPart => (part === 'morning' || part === 'noon' ? 'afternoon' : 'morning');
