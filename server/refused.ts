import type { Refusal } from '../core/base/result.ts';

/** Thrown by a handler, turned into a status in one place (http.ts). The code lasts; screens find the words. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(code: string, details: Record<string, unknown> = {}) {
    super(code);
    this.refusal = { ...details, code };
  }
}
