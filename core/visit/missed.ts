import * as v from 'valibot';
import { Day } from '../base/day.ts';
import { Id } from '../base/id.ts';
import { Code } from '../base/text.ts';
import { linesSaidIn } from './lines-said.ts';
import { OBJECTIONS, type Objection } from './objection.ts';
import type { Visit } from './visit.ts';

/** What a visit was lost on: lines that met a concern or a no, and the concerns that stayed. */
export const MissedInVisit = v.strictObject({
  visit: Id,
  day: Day,
  lines: v.array(Code),
  concerns: v.array(v.picklist(OBJECTIONS)),
});
export type MissedInVisit = v.InferOutput<typeof MissedInVisit>;

const LOST: readonly string[] = ['objection', 'refused'];

/** [V67] Null where nothing was lost. */
export function missedIn(visit: Visit): MissedInVisit | null {
  if (!visit.opened) return null;
  const lost = linesSaidIn(visit).filter(({ answer }) => LOST.includes(answer));
  const pitches = visit.presented?.pitches.filter(({ answer }) => answer === 'refused' || answer === 'later') ?? [];
  const concerns = new Set<Objection>(
    [...lost, ...pitches].flatMap(({ objection }) => (objection === null ? [] : [objection])),
  );
  if (lost.length + concerns.size === 0) return null;
  return {
    visit: visit.id,
    day: visit.opened.day,
    lines: lost.map(({ line }) => line),
    concerns: OBJECTIONS.filter((one) => concerns.has(one)),
  };
}
