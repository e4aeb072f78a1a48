import type { ImportKind } from '../../protocol/import.ts';
import type { Cell } from './cell.ts';
import { KINDS } from './kinds.ts';
import { say, type Language } from './words.ts';

export interface NamedSheet {
  readonly name: string;
  readonly rows: Cell[][];
}

/** [I21] An empty file of a kind: its headings, and on a second sheet what they mean. */
export function templateOf(kind: ImportKind, language: Language): NamedSheet[] {
  const columns = Object.values(KINDS[kind].columns);
  const word = (code: string): string => say(language, code);
  return [
    { name: word('sheet-data'), rows: [columns.map((column) => column[language])] },
    {
      name: word('sheet-notes'),
      rows: [
        [word('title-column'), word('title-needed'), word('title-example')],
        ...columns.map((column) => [column[language], column.isNeeded ? word('is-needed') : '', column.example]),
        [],
        [word('note-blank')],
        [word('note-list')],
      ],
    },
  ];
}
