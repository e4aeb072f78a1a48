import type { LintRule } from './finding.ts';

/** What a rule looks for, and what around it makes the same words harmless. */
export interface Pattern {
  readonly rule: LintRule;
  readonly find: RegExp;
  /** A sentence with this in it says something else. */
  readonly unless?: RegExp;
  /** Denied in the words before it, it is not claimed. */
  readonly mayBeDenied: boolean;
  /** Denied inside of its own words too: 和老板还没有联系过. */
  readonly mayBeDeniedInside: boolean;
  /** Asked, it is not claimed. */
  readonly mayBeAsked: boolean;
  /** A slot in the same sentence that the book fills makes it a fact. */
  readonly boundBy: RegExp | null;
}

type More = Partial<Omit<Pattern, 'rule' | 'find'>>;

export const patternsOf = (
  rule: LintRule,
  common: More,
  finds: readonly (RegExp | readonly [RegExp, More])[],
): Pattern[] =>
  finds.map((one) => {
    const [find, more] = one instanceof RegExp ? [one, {}] : one;
    return {
      rule,
      find: new RegExp(find.source, 'gi'),
      mayBeDenied: true,
      mayBeDeniedInside: false,
      mayBeAsked: true,
      boundBy: null,
      ...common,
      ...more,
    };
  });

/** A number in figures or in characters. */
export const N = '[\\d一二两三四五六七八九十百千万几多]{1,12}';
/** A pattern in pieces, so that it can name `N`. */
export const re = (...parts: string[]): RegExp => new RegExp(parts.join('|'), 'i');
