import { useState } from 'react';
import type { Refusal } from '../../core/base/result.ts';
import type { Id } from '../../core/base/id.ts';
import type { ImportKind, ImportRun } from '../../protocol/import.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { ask } from '../api.ts';
import { pathWith } from '../query.ts';
import { DownloadButton } from './download-button.tsx';
import { DropZone } from '../drop-zone.tsx';
import { Trouble } from './trouble.tsx';
import * as words from './words.ts';

const NAME_MAX = 200;

/** The file of one kind: its template, and the place where it is handed over. */
export function FileCard({ kind, onRun }: { kind: ImportKind; onRun: (id: Id) => void }) {
  const w = useWords(words);
  const { language } = useLanguage();
  const [sending, setSending] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { name, what, after } = w.kinds[kind];

  const send = async (file: File): Promise<void> => {
    setRefusal(null);
    setSending(file.name);
    // Read here and not on its way: a file that cannot be read must not look like a line that is down.
    const bytes = await file.arrayBuffer().catch(() => null);
    const path = pathWith('/v1/imports', { kind, file: file.name.slice(-NAME_MAX), lang: language });
    const result = bytes
      ? await ask<ImportRun>(path, { method: 'POST', bytes: new Blob([bytes]) })
      : ({ ok: false, refusal: { code: 'unreadable' } } as const);
    setSending(null);
    if (result.ok) onRun(result.value.id);
    else setRefusal(result.refusal);
  };

  return (
    <section className="card">
      <h2>{name}</h2>
      <p>{w.sentences(what, after)}</p>
      <div className="row wrap">
        <DownloadButton
          path={pathWith(`/v1/imports/templates/${kind}`, { lang: language })}
          name={w.templateName(name)}
        >
          {w.template}
        </DownloadButton>
        <span className="small muted grow">{w.templateHint}</span>
      </div>
      <DropZone
        title={w.drop}
        hint={w.dropHint}
        accept=".xlsx,.csv"
        onFile={(file) => void send(file)}
        onWrong={(code) => setRefusal({ code })}
        isBusy={sending !== null}
      />
      <output className={sending === null ? 'hidden-text' : 'notice calm'}>
        {sending === null ? '' : w.uploading(sending)}
      </output>
      {refusal ? <Trouble refusal={refusal} /> : null}
    </section>
  );
}
