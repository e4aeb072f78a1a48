import { SCRIPT_STATES } from '../../core/script/life/deeds.ts';
import { FAMILIES, SITUATIONS } from '../../core/script/line.ts';
import { STEPS } from '../../core/visit/step.ts';
import type { ScriptRow } from '../../protocol/scripts.ts';

/** What a list can be narrowed by, each with its values. */
export const FILTERS = { family: FAMILIES, step: STEPS, situation: SITUATIONS, state: SCRIPT_STATES } as const;
export type Filter = keyof typeof FILTERS;

/** What is chosen of each; null and what is no value of it: all. */
export type Chosen = (filter: Filter | 'find') => string | null;

const BY_NUMBER = new Intl.Collator('en', { numeric: true });

/** The rows that are asked for, by their numbers: a state also where it is that of the version on the phones. */
export function narrowed(rows: readonly ScriptRow[], chosen: Chosen): ScriptRow[] {
  const of = (filter: Filter): string | null => {
    const value = chosen(filter);
    return value !== null && (FILTERS[filter] as readonly string[]).includes(value) ? value : null;
  };
  const [family, step, situation, state] = [of('family'), of('step'), of('situation'), of('state')];
  const find = (chosen('find') ?? '').trim().toLowerCase();
  const found = rows.filter(({ latest, published }) => {
    const line = latest.text;
    return (
      (family === null || line.family === family) &&
      (step === null || line.steps.some((one) => one === step)) &&
      (situation === null || line.situations.some((one) => one === situation)) &&
      (state === null || latest.state === state || published?.state === state) &&
      [line.id, line.zh, line.en].some((text) => text.toLowerCase().includes(find))
    );
  });
  // 2.1 before 10.1.
  return found.sort((a, b) => BY_NUMBER.compare(a.latest.line, b.latest.line));
}
