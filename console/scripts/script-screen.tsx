import { useState } from 'react';
import { Link } from 'wouter';
import { AUTHORS } from '../../core/script/life/deeds.ts';
import type { ScriptPage } from '../../protocol/scripts.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { Page } from '../frame.tsx';
import { pathWith, useQuery } from '../query.ts';
import { useSession } from '../sign-in/session.ts';
import { Trouble } from '../trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import * as common from '../words.ts';
import { Deeds } from './deeds.tsx';
import { Editor } from './editor.tsx';
import { History } from './history.tsx';
import './scripts.css';
import { StatePill } from './state-pill.tsx';
import { TextCard } from './text-card.tsx';
import { UsesCard } from './uses-card.tsx';
import * as words from './words.ts';

/** One line: its versions, what one may do to them, what was done, and where it was said. */
export function ScriptScreen() {
  const id = useQuery()[0].get('id') ?? '';
  const w = useWords(words);
  const c = useWords(common);
  const { role } = useSession().person;
  const asked = useAnswer<ScriptPage>(`/v1/scripts/${encodeURIComponent(id)}`);
  const [isWriting, setWriting] = useState(false);
  const page = asked.answer;
  const latest = page?.versions[0];
  if (page && latest && isWriting)
    return (
      <Editor
        title={w.edit(id)}
        initial={latest.text}
        before={{ version: latest.version, revision: latest.revision }}
        known={page}
        onDone={() => {
          setWriting(false);
          asked.again();
        }}
      />
    );
  return (
    <Page
      title={`${w.line} ${id}`}
      beside={latest ? <StatePill state={latest.state} /> : null}
      actions={
        <>
          <Link className="button" href="/scripts">
            {w.back}
          </Link>
          {latest && AUTHORS.includes(role) ? (
            <>
              <Link className="button" href={pathWith('/scripts', { like: id })}>
                {w.another}
              </Link>
              <Button look="primary" onClick={() => setWriting(true)}>
                {w.deed.write}
              </Button>
            </>
          ) : null}
        </>
      }
    >
      <Trouble asked={asked} />
      {!page && asked.isAsking ? <p className="muted">{c.loading}</p> : null}
      {page ? (
        <>
          {page.versions.map((version) => (
            <section className="card stack-small" key={version.version} aria-label={w.version(version.version)}>
              <div className="row">
                <h2>{w.version(version.version)}</h2>
                <StatePill state={version.state} />
              </div>
              <TextCard version={version} known={page} />
              <Deeds version={version} known={page} onDone={asked.again} />
            </section>
          ))}
          <History page={page} />
          <UsesCard page={page} />
        </>
      ) : null}
    </Page>
  );
}
