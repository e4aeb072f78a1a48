import { createHash } from 'node:crypto';
import { launchPostgres } from '../../server/postgres/launch/launch.ts';
import { openPool, type Pool } from '../../server/postgres/pool.ts';
import { bigBookFolder, REP } from '../big-book.ts';

/** Each outlet so many times over, with what is known of it; and each visit. */
const OUTLETS = 12;
const VISITS = 5;
const AT_ONCE = 2000;

interface Doc {
  readonly e: string;
  readonly id: string;
  readonly s: string;
  readonly b: object;
}

/**
 * The folder of a server on which one rep has a book ten times as large as a big one: some 6,000 outlets. The documents
 * are like those of the big book, with other names and other numbers in them, so that they pack as documents of ten times
 * as many shops do; the tables of the trade have no part in it.
 */
export async function largeBookFolder(): Promise<{ folder: string; documents: number }> {
  const folder = await bigBookFolder();
  const postgres = await launchPostgres({ dataDir: folder });
  const pool = openPool(postgres.url);
  const people = await pool.query<{ tenant: string; id: string }>('select tenant, id from person where login = $1', [
    REP,
  ]);
  const { tenant, id: person } = people.rows[0]!;
  const { rows: docs } = await pool.query<Doc>(
    `select d.e, d.id, d.s, d.b from sync_doc d join sync_sub u on u.tenant = $1 and u.person = $2 and u.s = d.s and u.to_seq is null
     where d.tenant = $1 and not d.is_deleted`,
    [tenant, person],
  );
  const more = docs.flatMap((doc) => copiesOf(doc));
  for (let from = 0; from < more.length; from += AT_ONCE) await insert(pool, tenant, more.slice(from, from + AT_ONCE));
  const scopes = [...new Set(more.map(({ s }) => s))].filter((s) => s.startsWith('o:'));
  await pool.query(
    `insert into sync_sub (tenant, person, s, from_seq) select $1, $2, s, 1 from unnest($3::text[]) as s`,
    [tenant, person, scopes],
  );
  await pool.query('vacuum analyze');
  await pool.end();
  await postgres.stop();
  return { folder, documents: docs.length + more.length };
}

async function insert(pool: Pool, tenant: string, docs: readonly Doc[]): Promise<void> {
  await pool.query(
    `with clock as (update sync_clock set seq = seq + $3 where tenant = $1 returning seq)
     insert into sync_doc (tenant, e, id, s, seq, rev, b)
     select $1, d.doc->>'e', d.doc->>'id', d.doc->>'s', clock.seq - $3 + d.n, 1, d.doc->'b'
     from clock, jsonb_array_elements($2::jsonb) with ordinality as d (doc, n)`,
    [tenant, JSON.stringify(docs), docs.length],
  );
}

function copiesOf(doc: Doc): Doc[] {
  const isVisit = doc.e === 'visit';
  if (!isVisit && !doc.s.startsWith('o:')) return [];
  const outlet = isVisit ? (doc.b as { outlet: string }).outlet : doc.s.slice(2);
  return Array.from({ length: (isVisit ? VISITS : OUTLETS) - 1 }, (_, i) => {
    const n = i + 2;
    const names = new Map([outlet, doc.id].map((old) => [old, idLike(old, n)]));
    return {
      e: doc.e,
      id: names.get(doc.id)!,
      s: isVisit ? doc.s : `o:${names.get(outlet)!}`,
      b: another(doc.b, `${doc.id} ${n}`, names) as object,
    };
  });
}

const idLike = (id: string, n: number): string => {
  const hex = createHash('md5').update(`${id} ${n}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

/** The same shape with other counts, telephones and ids in it; days and words stay. */
function another(value: unknown, seed: string, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one, i) => another(one, `${seed} ${i}`, names));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, another(one, `${seed} ${key}`, names)]));
  }
  const chance = createHash('md5').update(seed).digest().readUInt32BE(0);
  if (typeof value === 'number' && Number.isSafeInteger(value) && value > 1) return 1 + (chance % (2 * value));
  if (typeof value !== 'string') return value;
  if (/^1\d{10}$/.test(value)) return `1${String(chance).padStart(10, '0')}`;
  return names.get(value) ?? value;
}
