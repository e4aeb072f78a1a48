import type { ScriptUse } from '../../protocol/scripts.ts';

export interface UptakeOf {
  readonly name: string;
  /** Agreed, or tried. */
  readonly yes: number;
  readonly of: number;
}

/** How often a line was taken up, group by group, the largest first. */
export function uptakeBy(uses: readonly ScriptUse[], groupOf: (use: ScriptUse) => string): UptakeOf[] {
  const groups = new Map<string, UptakeOf>();
  for (const use of uses) {
    const name = groupOf(use);
    const { yes, of } = groups.get(name) ?? { yes: 0, of: 0 };
    const isYes = use.answer === 'agreed' || use.answer === 'trial';
    groups.set(name, { name, yes: yes + (isYes ? 1 : 0), of: of + 1 });
  }
  return [...groups.values()].sort((a, b) => b.of - a.of);
}
