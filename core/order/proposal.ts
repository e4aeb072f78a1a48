import type { DemandSum } from './engine/demand-sum.ts';
import type { DemandSuggestion } from './engine/suggest-by-demand.ts';
import type { Arithmetic, Suggestion } from './suggestion.ts';

/** Why the rule proposes where the engine was chosen: nothing on the phone, of another version, nothing learnt here yet. */
export const INSTEAD = ['not-here', 'other-version', 'too-little'] as const;
export type Instead = (typeof INSTEAD)[number];

/** A quantity and the sum of the method that made it: of the rule its arithmetic, of the engine its demand. */
export interface Proposal extends Omit<Suggestion, 'arithmetic'> {
  readonly arithmetic: Arithmetic | null;
  readonly demand: DemandSum | null;
}

/** What would be lacking of it, whatever can be had; nothing where nobody knows. */
export const wantedOf = (proposal: Proposal | null): number =>
  proposal?.demand?.short ?? proposal?.arithmetic?.raw ?? proposal?.proposed ?? 0;

/** Can none of it be had: blocked, or nothing of it left in the warehouse? */
export const cannotBeHad = ({ group, proposed, arithmetic, demand }: Proposal): boolean =>
  group === 'blocked' ||
  (proposed === 0 &&
    ((demand ?? arithmetic)?.adjustments.some(({ code, to }) => code === 'limited-supply' && to === 0) ?? false));

export const byRule = (suggestion: Suggestion): Proposal => ({ ...suggestion, demand: null });

/** [O6] What others have taught is an estimate here. */
export const byEngine = ({ product, group, confidence, proposed, sum }: DemandSuggestion): Proposal => ({
  product,
  group,
  isEstimate: confidence === 'new' && proposed !== null && group !== 'blocked',
  proposed,
  arithmetic: null,
  demand: sum,
});
