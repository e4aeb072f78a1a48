import { useState } from 'react';
import { holdsOn, type Evidence } from '../../core/script/lint/evidence.ts';
import type { ScriptList } from '../../protocol/scripts.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { useSession } from '../sign-in/session.ts';
import { WideTable } from '../wide-table.tsx';
import * as common from '../words.ts';
import { EvidenceSheet } from './evidence-sheet.tsx';
import * as words from './words.ts';

/** What shows that claims are true, until when it holds, and which lines rest on it. */
export function EvidencePart({ list, onDone }: { list: ScriptList; onDone: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const { role } = useSession().person;
  const [editing, setEditing] = useState<Evidence | 'new' | null>(null);
  const mayWrite = role !== 'admin';
  const restingOn = (id: string): string[] =>
    list.rows
      .filter(({ latest, published }) => [latest, published].some((one) => one?.text.evidence.includes(id)))
      .map(({ latest }) => latest.line);
  return (
    <section className="card stack-small">
      <div className="row spread">
        <p className="muted">{w.evidenceHint}</p>
        {mayWrite ? (
          <Button look="primary" onClick={() => setEditing('new')}>
            {w.evidenceNew}
          </Button>
        ) : null}
      </div>
      {list.evidence.length === 0 ? (
        <p className="notice calm">{w.evidenceNone}</p>
      ) : (
        <WideTable name={w.evidenceTitle}>
          <thead>
            <tr>
              <th scope="col">{w.claimShort}</th>
              <th scope="col">{w.source}</th>
              <th scope="col">{w.scope}</th>
              <th scope="col">{w.until}</th>
              <th scope="col">{w.carries}</th>
              {mayWrite ? <th scope="col" aria-label={w.change} /> : null}
            </tr>
          </thead>
          <tbody>
            {list.evidence.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  {one.claim}
                  <span className="small muted">
                    {one.id} · {one.owner}
                  </span>
                </th>
                <td>{one.source}</td>
                <td>{one.scope}</td>
                <td className="whole">
                  {one.until}
                  <Standing evidence={one} today={list.today} />
                </td>
                <td>{c.list(restingOn(one.id)) || c.nothing}</td>
                {mayWrite ? (
                  <td>
                    <Button aria-label={`${w.change} ${one.id}`} onClick={() => setEditing(one)}>
                      {w.change}
                    </Button>
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
      {editing ? (
        <EvidenceSheet
          before={editing === 'new' ? null : editing}
          list={list}
          onDone={() => {
            setEditing(null);
            onDone();
          }}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </section>
  );
}

function Standing({ evidence, today }: { evidence: Evidence; today: ScriptList['today'] }) {
  const w = useWords(words);
  if (holdsOn(evidence, today)) return <span className="small muted">{w.holds}</span>;
  const isOver = evidence.until < today;
  return <span className={`small ${isOver ? 'bad' : 'muted'}`}>{isOver ? `✕ ${w.over}` : w.early}</span>;
}
