import { useState } from 'react';
import { plusDays } from '../../core/base/day.ts';
import type { Refusal } from '../../core/base/result.ts';
import type { Scheme } from '../../core/catalog/scheme.ts';
import type { SchemeChange, SchemeList } from '../../protocol/schemes.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { ask } from '../api.ts';
import { RefusalNotice } from '../refusal.tsx';
import { useSession } from '../sign-in/session.ts';
import { formOf, newForm, type SchemeForm } from './form.ts';
import { SchemeTable } from './scheme-table.tsx';
import * as words from './words.ts';

/** A scheme that is being written. */
export interface Writing {
  readonly form: SchemeForm;
  readonly before: number | null;
}

/** What there is of schemes; the office changes them. */
export function SchemesPart({
  list,
  onWrite,
  onEnded,
}: {
  list: SchemeList;
  onWrite: (writing: Writing) => void;
  onEnded: () => void;
}) {
  const w = useWords(words);
  const { role } = useSession().person;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const mayWrite = role === 'office' || role === 'admin';
  const end = async ({ version, isSpent: _, ...scheme }: Scheme): Promise<void> => {
    const json: SchemeChange = { before: version, after: { ...scheme, to: list.today } };
    const result = await ask('/v1/schemes', { method: 'POST', json });
    setRefusal(result.ok ? null : result.refusal);
    if (result.ok) onEnded();
  };
  return (
    <>
      <div className="row spread">
        <p className="muted">{w.hint}</p>
        {mayWrite ? (
          <Button
            look="primary"
            onClick={() => onWrite({ form: newForm(list.today, plusDays(list.today, 30)), before: null })}
          >
            {w.create}
          </Button>
        ) : null}
      </div>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      {list.rows.length === 0 ? (
        <p className="notice calm">{w.empty}</p>
      ) : (
        <SchemeTable
          list={list}
          deeds={
            mayWrite
              ? {
                  onChange: (scheme) => onWrite({ form: formOf(scheme, list.products), before: scheme.version }),
                  onCopy: (scheme) => onWrite({ form: copyOf(scheme, list, w.copyOf(scheme.name)), before: null }),
                  onEnd: (scheme) => void end(scheme),
                }
              : null
          }
        />
      )}
    </>
  );
}

const copyOf = (scheme: Scheme, list: SchemeList, name: string): SchemeForm => ({
  ...formOf(scheme, list.products),
  code: '',
  name,
  from: list.today,
  to: scheme.to > list.today ? scheme.to : plusDays(list.today, 30),
});
