import { FACT_VERSION } from './entity.ts';

export type FactBody = Readonly<Record<string, unknown>>;

/**
 * [W13] How a fact of a version that was left reads in the next one, by `kind version`. Pure, and kept for as long as such
 * facts can come: twelve months after the version was left. A kind that a version did not change has none.
 */
export type Upcasts = Readonly<Record<string, (fact: FactBody) => FactBody>>;

/** No version has been left yet. */
export const UPCASTS: Upcasts = {};

/** A fact in the shape of today; null when its version is none that there was. */
export function inTodaysShape(
  { kind, v, fact }: { readonly kind: string; readonly v: number; readonly fact: FactBody },
  { version = FACT_VERSION, upcasts = UPCASTS }: { readonly version?: number; readonly upcasts?: Upcasts } = {},
): FactBody | null {
  if (v < 1 || v > version) return null;
  let today = fact;
  for (let at = v; at < version; at++) today = upcasts[`${kind} ${at}`]?.(today) ?? today;
  return today;
}
