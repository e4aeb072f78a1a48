import type { Context } from 'hono';
import { writeXlsx } from 'hucre/xlsx';
import * as v from 'valibot';
import { Id } from '../../core/base/id.ts';
import { text } from '../../core/base/text.ts';
import { IMPORT_KINDS } from '../../protocol/import.ts';
import { readBytes } from '../body.ts';
import type { Hands } from '../hands.ts';
import { Refused } from '../refused.ts';
import { demandRole, newRoutes, type Routes, type Variables } from '../routes.ts';
import type { Session } from '../session/session.ts';
import { plainly } from './cell.ts';
import { LIMITS } from './limits.ts';
import { returnedSheet } from './refused-rows.ts';
import { Runs } from './runs.ts';
import { templateOf, type NamedSheet } from './template.ts';
import { say, type Language } from './words.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const Kind = v.picklist(IMPORT_KINDS);
/** Shown to people: what would turn its letters round stays out. */
const FileName = v.pipe(text(200), v.transform(plainly));

/** The reader's language: what the desk asks for, else what the browser prefers. */
const languageOf = (c: Context): Language =>
  /^\s*en/i.test(c.req.query('lang') ?? c.req.header('accept-language') ?? 'zh') ? 'en' : 'zh';

export function importRoutes(hands: Hands): Routes {
  const runs = new Runs(hands);
  const routes = newRoutes();
  /** [I1] */
  const open = (c: Context<Variables>): { session: Session; language: Language } => {
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
    return sheetAnswer(c, `${kind}.xlsx`, templateOf(kind, language));
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
    const rows = returnedSheet(await runs.refused(session.tenant, idOf(c)), language);
    return sheetAnswer(c, 'refused.xlsx', [{ name: say(language, 'sheet-data'), rows }]);
  });

  return routes;
}

async function sheetAnswer(c: Context, name: string, sheets: NamedSheet[]): Promise<Response> {
  return c.body(new Uint8Array(await writeXlsx({ sheets })), 200, {
    'content-type': XLSX,
    'content-disposition': `attachment; filename="${name}"`,
  });
}
