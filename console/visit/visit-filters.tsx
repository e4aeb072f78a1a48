import type { VisitList } from '../../protocol/board.ts';
import { Select } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { standingOf, useStandingWord } from './standing-pill.tsx';
import * as words from './words.ts';

type Row = VisitList['visits'][number];

/** Chooses among what there is, with how often. */
export function VisitFilters({
  all,
  rep,
  standing,
  onChange,
}: {
  all: readonly Row[];
  rep: string | null;
  standing: string | null;
  onChange: (parts: Readonly<Record<string, string | null>>) => void;
}) {
  const w = useWords(words);
  const wordOf = useStandingWord();
  const reps = countedBy(all, (visit) => [visit.rep, visit.repName]);
  const outcomes = countedBy(all, (visit) => [standingOf(visit), wordOf(standingOf(visit))]);
  const options = (of: ReturnType<typeof countedBy>) =>
    of.map(({ value, name, count }) => (
      <option key={value} value={value}>
        {w.withCount(name, count)}
      </option>
    ));
  return (
    <div className="row wrap filters">
      <Select label={w.rep} value={rep ?? ''} onChange={(value) => onChange({ rep: value })}>
        <option value="">{w.everybody}</option>
        {options(reps)}
      </Select>
      <Select label={w.outcome} value={standing ?? ''} onChange={(value) => onChange({ outcome: value })}>
        <option value="">{w.everyOutcome}</option>
        {options(outcomes)}
      </Select>
    </div>
  );
}

interface Counted {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

function countedBy(all: readonly Row[], of: (visit: Row) => readonly [value: string, name: string]): Counted[] {
  const counted = new Map<string, Counted>();
  for (const visit of all) {
    const [value, name] = of(visit);
    counted.set(value, { value, name, count: (counted.get(value)?.count ?? 0) + 1 });
  }
  return [...counted.values()].sort((a, b) => b.count - a.count);
}
