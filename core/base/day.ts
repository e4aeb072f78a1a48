import * as v from 'valibot';
import { millisecondsOf, type Instant } from './instant.ts';

const MILLISECONDS = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const isDay = (text: string): boolean =>
  !Number.isNaN(at(text)) && new Date(at(text)).toISOString().slice(0, 10) === text;

/** A business day of the calendar, '2026-11-25': a date with no time in it. */
export const Day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/), v.check(isDay, 'bad-day'), v.brand('Day'));
export type Day = v.InferOutput<typeof Day>;

export const day = (text: string): Day => v.parse(Day, text);

/** An IANA zone. Business days are those of the organisation's zone, not of the phone's. */
export type Zone = string;
export const CHINA: Zone = 'Asia/Shanghai';

const formats = new Map<Zone, Intl.DateTimeFormat>();
function formatOf(zone: Zone): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(zone, made);
  return made;
}

function clockOf(instant: Instant, zone: Zone): Record<string, string> {
  return Object.fromEntries(
    formatOf(zone)
      .formatToParts(millisecondsOf(instant))
      .map((p) => [p.type, p.value]),
  );
}

/** The business day on which an instant falls in a zone. */
export function dayOf(instant: Instant, zone: Zone): Day {
  const c = clockOf(instant, zone);
  return `${c.year}-${c.month}-${c.day}` as Day;
}

/** The clock on the wall of a zone, 'HH:MM'. */
export function timeOf(instant: Instant, zone: Zone): string {
  const c = clockOf(instant, zone);
  return `${c.hour}:${c.minute}`;
}

export const plusDays = (from: Day, days: number): Day =>
  new Date(at(from) + days * MILLISECONDS).toISOString().slice(0, 10) as Day;

/** Whole days from one day to another; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((at(to) - at(from)) / MILLISECONDS);

/** Monday is 1, Sunday is 7. */
export const weekdayOf = (of: Day): number => ((new Date(at(of)).getUTCDay() + 6) % 7) + 1;

/** The month of a day, '2026-11'. */
export const monthOf = (of: Day): string => of.slice(0, 7);
