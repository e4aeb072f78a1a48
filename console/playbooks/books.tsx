import { useMemo, useState } from 'react';
import type { Playbook } from '../../core/playbook/playbook.ts';
import { PLAYBOOK_BYTES_MAX } from '../../core/playbook/playbook.ts';
import { readPlaybook } from '../../core/playbook/read.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { DropZone } from '../drop-zone.tsx';
import { keepFile } from '../keep-file.ts';
import { SHIPPED, type BookFile } from './shipped.ts';
import * as words from './words.ts';

/** The books that ship, and the place for a file of one's own. */
export function Books({ onFile }: { onFile: (file: BookFile) => void }) {
  const w = useWords(words);
  const books = useMemo(
    () =>
      SHIPPED.flatMap((file) => {
        const read = readPlaybook(file.text);
        return read.ok ? [{ file, book: read.book }] : [];
      }),
    [],
  );
  return (
    <>
      <section className="card">
        <h2>{w.shipped}</h2>
        <ul className="book-list">
          {books.map(({ file, book }) => (
            <ShippedBook key={file.name} file={file} book={book} onFile={onFile} />
          ))}
        </ul>
      </section>
      <OwnFile onFile={onFile} />
    </>
  );
}

function ShippedBook({ file, book, onFile }: { file: BookFile; book: Playbook; onFile: (file: BookFile) => void }) {
  const w = useWords(words);
  const { language } = useLanguage();
  const name = language === 'en' ? book.en : book.zh;
  const { questionnaires, standards, scripts, targets } = book;
  return (
    <li className="row spread">
      <div>
        <h3>
          {name} <span className="small muted">{w.edition(book.edition)}</span>
        </h3>
        {language === 'en' ? null : <p>{book.about}</p>}
        <p className="small muted">
          {w.holds(questionnaires.length, standards.lists.length, scripts.length, targets.focus.length)}
        </p>
      </div>
      <span className="row">
        <Button aria-label={w.downloadOf(name)} onClick={() => keepFile(new Blob([file.text]), file.name)}>
          {w.download}
        </Button>
        <Button look="primary" aria-label={w.compareWith(name)} onClick={() => onFile({ ...file, name })}>
          {w.compare}
        </Button>
      </span>
    </li>
  );
}

function OwnFile({ onFile }: { onFile: (file: BookFile) => void }) {
  const w = useWords(words);
  const [wrong, setWrong] = useState<string | null>(null);
  const take = async (file: File): Promise<void> => {
    setWrong(null);
    if (file.size > PLAYBOOK_BYTES_MAX) return setWrong(w.faults['too-large'](''));
    const text = await file.text().catch(() => null);
    if (text === null) setWrong(w.unreadable);
    else onFile({ name: file.name, text });
  };
  return (
    <section className="card">
      <h2>{w.ownFile}</h2>
      <DropZone
        title={w.drop}
        hint={w.dropHint}
        accept=".json"
        onFile={(file) => void take(file)}
        onWrong={(code) => setWrong(code === 'folder' ? w.folder : w.oneFile)}
        isBusy={false}
      />
      {wrong === null ? null : (
        <p className="notice bad" role="alert">
          {wrong}
        </p>
      )}
    </section>
  );
}
