import { useState } from 'react';
import type { Refusal } from '../../core/base/result.ts';
import type { VanDay } from '../../protocol/vans.ts';
import { CheckChips } from '../../ui/chips.tsx';
import { useWords } from '../../ui/language.tsx';
import { ask } from '../api.ts';
import { RefusalNotice } from '../refusal.tsx';
import * as words from './words.ts';

/** [SV6] The office says who has a van. */
export function WhoHasVan({ reps, onDone }: { reps: VanDay['reps']; onDone: () => void }) {
  const w = useWords(words);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const change = async (having: readonly string[]): Promise<void> => {
    const changed = reps.find((rep) => rep.hasVan !== having.includes(rep.id));
    if (!changed) return;
    const json = { hasVan: !changed.hasVan };
    const result = await ask(`/v1/vans/reps/${changed.id}`, { method: 'POST', json });
    setRefusal(result.ok ? null : result.refusal);
    if (result.ok) onDone();
  };
  return (
    <section className="card">
      <CheckChips
        legend={w.who}
        values={reps.flatMap((rep) => (rep.hasVan ? [rep.id] : []))}
        onChange={(having) => void change(having)}
        choices={reps.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <p className="small muted">{w.whoHint}</p>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
    </section>
  );
}
