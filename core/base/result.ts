/** A refusal has a code that lasts; screens find the words for it in the reader's language. */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly [detail: string]: unknown;
}

export type Result<Value, R extends Refusal = Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: R };

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function refuse<Code extends string>(
  code: Code,
  details: Record<string, unknown> = {},
): { readonly ok: false; readonly refusal: Refusal<Code> } {
  return { ok: false, refusal: { ...details, code } };
}
