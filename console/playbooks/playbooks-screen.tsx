import { useState } from 'react';
import { printPlaybook } from '../../core/playbook/print.ts';
import type { PlaybookHere } from '../../protocol/playbook.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { Page } from '../frame.tsx';
import { keepFile } from '../keep-file.ts';
import { Trouble } from '../trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import * as common from '../words.ts';
import { Books } from './books.tsx';
import { BroughtInCard } from './brought-in-card.tsx';
import { FileOpened } from './file-opened.tsx';
import './playbooks.css';
import type { BookFile } from './shipped.ts';
import * as words from './words.ts';

/** How the trade is worked, as a file: out of it, beside another one, and in again. */
export function PlaybooksScreen() {
  const w = useWords(words);
  const c = useWords(common);
  const asked = useAnswer<PlaybookHere>('/v1/playbook');
  const [file, setFile] = useState<BookFile | null>(null);
  const [applied, setApplied] = useState<number | null>(null);
  const here = asked.answer;
  const open = (next: BookFile | null): void => {
    setApplied(null);
    setFile(next);
  };
  if (here && file)
    return (
      <FileOpened
        file={file}
        here={here}
        onBack={() => open(null)}
        onApplied={(n) => {
          setFile(null);
          setApplied(n);
          asked.again();
        }}
        onAgain={asked.again}
      />
    );
  return (
    <Page
      title={w.title}
      actions={
        here ? (
          <Button onClick={() => keepBook(here.book, w.fileName(here.book.zh, here.book.edition))}>
            {w.exportNow}
          </Button>
        ) : null
      }
    >
      <Trouble asked={asked} />
      <output className={applied === null ? 'hidden-text' : 'notice ok'}>
        {applied === null ? '' : `✓ ${w.done(applied)}`}
      </output>
      <p className="muted">{w.hint}</p>
      {here ? (
        <>
          <Books onFile={open} />
          <BroughtInCard here={here} />
        </>
      ) : asked.isAsking ? (
        <p className="muted">{c.loading}</p>
      ) : null}
    </Page>
  );
}

const keepBook = (book: PlaybookHere['book'], name: string): void =>
  keepFile(new Blob([printPlaybook(book)], { type: 'application/json' }), name);
