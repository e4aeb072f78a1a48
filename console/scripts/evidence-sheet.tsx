import { useState } from 'react';
import { day as readDay, plusDays } from '../../core/base/day.ts';
import type { Evidence } from '../../core/script/lint/evidence.ts';
import type { EvidenceChange, ScriptList } from '../../protocol/scripts.ts';
import { Button } from '../../ui/button.tsx';
import { Field, TextBox } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { freeName } from '../questions/draft.ts';
import { RefusalNotice } from '../refusal.tsx';
import { useSession } from '../sign-in/session.ts';
import { useSave } from '../use-save.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

/** So long evidence holds unless somebody says otherwise. */
const HOLDS_DAYS = 90;

/** A record of evidence, new or changed. */
export function EvidenceSheet({
  before,
  list,
  onDone,
  onClose,
}: {
  before: Evidence | null;
  list: ScriptList;
  onDone: () => void;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const { person } = useSession();
  const [after, setAfter] = useState<Evidence>(
    before ?? {
      id: freeName(
        'E',
        list.evidence.map((one) => one.id),
      ),
      claim: '',
      source: '',
      scope: '',
      owner: person.name,
      from: list.today,
      until: plusDays(list.today, HOLDS_DAYS),
    },
  );
  const { refusal, isBusy, save } = useSave('/v1/scripts/evidence', onDone);
  const set = (part: Partial<Evidence>): void => setAfter((one) => ({ ...one, ...part }));
  return (
    <Sheet title={before ? `${w.evidenceTitle} ${before.id}` : w.evidenceNew} closeLabel={c.close} onClose={onClose}>
      <TextBox label={w.claim} value={after.claim} maxLength={200} onChange={(e) => set({ claim: e.target.value })} />
      <Field label={w.source} value={after.source} maxLength={200} onChange={(e) => set({ source: e.target.value })} />
      <Field label={w.scope} value={after.scope} maxLength={200} onChange={(e) => set({ scope: e.target.value })} />
      <Field label={w.owner} value={after.owner} maxLength={64} onChange={(e) => set({ owner: e.target.value })} />
      <div className="script-row">
        {(['from', 'until'] as const).map((end) => (
          <Field
            key={end}
            label={w[end]}
            type="date"
            value={after[end]}
            onChange={(e) => e.target.value !== '' && set({ [end]: readDay(e.target.value) })}
          />
        ))}
      </div>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <Button
        look="primary"
        disabled={isBusy || [after.claim, after.source, after.scope].some((text) => text.trim() === '')}
        onClick={() => void save({ before, after } satisfies EvidenceChange)}
      >
        {w.keep}
      </Button>
    </Sheet>
  );
}
