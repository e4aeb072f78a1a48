import { useState } from 'react';
import type { Day } from '../../core/base/day.ts';
import type { Refusal } from '../../core/base/result.ts';
import type { Delegation, DelegationList } from '../../protocol/orders.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Select } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ask } from '../api.ts';
import { RefusalNotice } from '../refusal.tsx';
import { useAnswer } from '../use-answer.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

/** Hands one's yes to a colleague for some days. */
export function DelegateSheet({ today, onClose }: { today: Day | null; onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const asked = useAnswer<DelegationList>('/v1/delegations');
  const [deputy, setDeputy] = useState('');
  const [from, setFrom] = useState<string>(today ?? '');
  const [to, setTo] = useState<string>(today ?? '');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { deputies = [], mine = [] } = asked.answer ?? {};
  const chosen = deputy || (deputies[0]?.id ?? '');
  const save = async (): Promise<void> => {
    const json: Delegation = { deputy: chosen, from: from as Day, to: to as Day };
    const result = await ask('/v1/delegations', { method: 'POST', json });
    setRefusal(result.ok ? null : result.refusal);
    if (result.ok) asked.again();
  };
  return (
    <Sheet title={w.delegateTitle} closeLabel={c.close} onClose={onClose}>
      {mine.map((one) => (
        <p className="notice ok" key={`${one.deputy} ${one.from}`}>
          {w.delegated(one.name, one.from, one.to)}
        </p>
      ))}
      {asked.answer && deputies.length === 0 ? <p className="notice calm">{w.noDeputy}</p> : null}
      {deputies.length > 0 ? (
        <>
          <Select label={w.deputy} value={chosen} onChange={setDeputy}>
            {deputies.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </Select>
          <Field label={w.from} type="date" value={from} onChange={(e) => setFrom(e.target.value)} />
          <Field label={w.to} type="date" value={to} min={from} onChange={(e) => setTo(e.target.value)} />
          <Button look="primary" disabled={from === '' || to === ''} onClick={() => void save()}>
            {w.save}
          </Button>
        </>
      ) : null}
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
    </Sheet>
  );
}
