import type { Id } from '../../core/base/id.ts';

/** What the model's phones tell: that a visit is opened, that something is added to it, or what the server stumbles over. */
export interface ModelFact {
  readonly kind: 'opened' | 'added' | 'poison';
  readonly visit: Id;
  readonly outlet: string;
  readonly day: string;
}

export const factOf = (of: { readonly fact: Record<string, unknown> }): ModelFact => of.fact as unknown as ModelFact;
