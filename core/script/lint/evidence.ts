import * as v from 'valibot';
import { Code, text } from '../../base/text.ts';
import { Day } from '../../base/day.ts';

/** What shows that a claim is true: where it is from, of which day, for what, and until when it holds. */
export const Evidence = v.strictObject({
  id: Code,
  /** The words that it proves, as they stand in the text. */
  claim: text(200),
  source: text(200),
  scope: text(200),
  owner: text(64),
  from: Day,
  until: Day,
});
export type Evidence = v.InferOutput<typeof Evidence>;

/** Evidence that holds on a day. */
export const holdsOn = (evidence: Evidence, on: Day): boolean => evidence.from <= on && on <= evidence.until;

export type Standing =
  | { readonly stands: true; readonly until: Day | null }
  | { readonly stands: false; readonly lapsed: readonly string[]; readonly missing: readonly string[] };

/** [L20] Whether a published line stands on a day: every evidence it names is there and holds. */
export function standing(
  line: { readonly evidence: readonly string[] },
  known: readonly Evidence[],
  on: Day,
): Standing {
  const byId = new Map(known.map((evidence) => [evidence.id, evidence]));
  const missing = line.evidence.filter((id) => !byId.has(id));
  const found = line.evidence.flatMap((id) => byId.get(id) ?? []);
  const lapsed = found.filter((evidence) => !holdsOn(evidence, on)).map((evidence) => evidence.id);
  if (missing.length > 0 || lapsed.length > 0) return { stands: false, lapsed, missing };
  const until = found.map((evidence) => evidence.until).sort()[0] ?? null;
  return { stands: true, until };
}
