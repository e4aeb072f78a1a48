import type { Context } from 'hono';
import { writeXlsx } from 'hucre/xlsx';
import * as v from 'valibot';
import { Id } from '../../core/base/id.ts';
import { IMPORT_KINDS } from '../../protocol/import.ts';
import { readBytes } from '../body.ts';
import type { Hands } from '../hands.ts';
import { Refused } from '../refused.ts';
import { demandRole, newRoutes, type Routes, type Variables } from '../routes.ts';
import type { Cell } from './cell.ts';
import { KINDS } from './kinds.ts';
import { LIMITS } from './limits.ts';
import { readSheet } from './read.ts';
import { Runs } from './runs.ts';
import { say, type Language } from './words.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const Kind = v.picklist(IMPORT_KINDS);
const FileName = v.pipe(v.string(), v.maxLength(200));

const languageOf = (c: Context): Language =>
  /^en/i.test(c.req.query('lang') ?? c.req.header('accept-language') ?? 'zh') ? 'en' : 'zh';

export function importRoutes(hands: Hands): Routes {
  const runs = new Runs(hands);
  const routes = newRoutes();
  const open = (c: Context<Variables>) => {
    demandRole(c.var.session, 'admin', 'office');
    return { session: c.var.session, language: languageOf(c) };
  };
  const idOf = (c: Context<Variables>): Id => {
    const read = v.safeParse(Id, c.req.param('id'));
    if (!read.success) throw new Refused('not-found');
    return read.output;
  };

  routes.get('/imports/templates/:kind', async (c) => {
    const { language } = open(c);
    const kind = v.parse(Kind, c.req.param('kind'));
    const columns = Object.values(KINDS[kind].columns);
    const heading = (column: (typeof columns)[number]): string => column[language];
    const word = (code: string): string => say(language, code);
    return sheetAnswer(c, `${kind}.xlsx`, [
      { name: word('sheet-data'), rows: [columns.map(heading)] },
      {
        name: word('sheet-notes'),
        rows: [
          [word('title-column'), word('title-needed'), word('title-example')],
          ...columns.map((column) => [heading(column), column.isNeeded ? word('is-needed') : '', column.example]),
          [],
          [word('note-blank')],
          [word('note-list')],
        ],
      },
    ]);
  });

  routes.post('/imports', async (c) => {
    const { session, language } = open(c);
    const kind = v.parse(Kind, c.req.query('kind'));
    const file = v.parse(FileName, c.req.query('file') ?? '');
    const id = await runs.start(session, kind, file, await readBytes(c, LIMITS.bytes));
    return c.json(await runs.read(session.tenant, id, language), 202);
  });

  routes.get('/imports', async (c) => {
    const { session, language } = open(c);
    return c.json(await runs.list(session.tenant, language));
  });

  routes.get('/imports/:id', async (c) => {
    const { session, language } = open(c);
    return c.json(await runs.read(session.tenant, idOf(c), language));
  });

  routes.post('/imports/:id/apply', async (c) => {
    const { session, language } = open(c);
    await runs.apply(session, idOf(c));
    return c.json(await runs.read(session.tenant, idOf(c), language));
  });

  routes.get('/imports/:id/refused', async (c) => {
    const { session, language } = open(c);
    const id = idOf(c);
    const refused = new Map((await runs.refusals(session.tenant, id)).map((issue) => [issue.row, issue]));
    const rows: Cell[][] = [];
    let width = 0;
    await readSheet(await runs.bytesOf(id), (batch) => {
      for (const { at, cells } of batch) {
        const reason = refused.get(at);
        if (rows.length === 0) {
          width = cells.length;
          rows.push([...cells, say(language, 'title-row'), say(language, 'title-reason')]);
        } else if (reason) {
          const said = `${reason.column ? `${reason.column}:` : ''}${say(language, reason.code, reason.details)}`;
          rows.push([...Array.from({ length: width }, (_, i) => cells[i] ?? null), at, said]);
        }
      }
    });
    return sheetAnswer(c, 'refused.xlsx', [
      { name: say(language, 'sheet-data'), rows: rows.map((row) => row.map(harmless)) },
    ]);
  });

  return routes;
}

// A spreadsheet would run what looks like a formula when the file is saved as CSV and opened again.
const harmless = (cell: Cell): Cell => (typeof cell === 'string' && /^[=+\-@\t\r=+-@]/.test(cell) ? `'${cell}` : cell);

async function sheetAnswer(c: Context, name: string, sheets: { name: string; rows: Cell[][] }[]): Promise<Response> {
  const bytes = await writeXlsx({ sheets });
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': XLSX,
    'content-disposition': `attachment; filename="${name}"`,
  });
}
