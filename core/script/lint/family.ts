import type { LintRule } from './finding.ts';
import { GRAMMAR } from './vocabulary.ts';
import type { Phrase } from './phrase.ts';

/** What around the same words makes them harmless. */
export interface Excuses {
  /** Denied in the clause, it is not claimed: 不能保证赚钱. */
  readonly denied: boolean | 'firmly';
  /** Asked, it is not claimed: 能赚多少? */
  readonly asked: boolean;
  /** Named so as to be avoided: 不能写“顶级”. */
  readonly named: boolean;
  /** Only supposed: 要是约好了时间. */
  readonly supposed: boolean;
  /** Aimed at or wished: 目标是, 祝您. */
  readonly wished: boolean;
  /** A slot in the same sentence that the book fills makes it a fact. */
  readonly boundBy: RegExp | null;
  /** Silent where another rule speaks of the same words. */
  readonly yields: boolean;
  /** Phrases that make of the sentence another one. */
  readonly unless: readonly string[];
}

export interface Family extends Omit<Excuses, 'unless'> {
  readonly rule: LintRule;
  readonly says: readonly Phrase[];
  readonly unless: readonly Phrase[];
}

const USUAL: Excuses = {
  denied: true,
  asked: true,
  named: true,
  supposed: false,
  wished: false,
  boundBy: null,
  yields: false,
  unless: [],
};

/** The phrases of a rule that have the same excuses. */
export function family(rule: LintRule, excuses: Partial<Excuses>, says: readonly string[]): Family {
  const { unless, ...rest } = { ...USUAL, ...excuses };
  return {
    ...rest,
    rule,
    says: says.map((one) => GRAMMAR.phrase(one)),
    unless: unless.map((one) => GRAMMAR.phrase(one)),
  };
}

/** A slot that the book fills with a fact, not with a name. */
export const FACT_SLOT = /^(?!称呼$|我$|公司$|品牌$|SKU$|单位$|客服电话$|区域$)/;
