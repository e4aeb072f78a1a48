import { dayOf } from '../../core/base/day.ts';
import { standardsOn } from '../../core/catalog/must-stock.ts';
import type { Posm } from '../../core/catalog/posm.ts';
import type { Organisation } from '../../core/plan/organisation.ts';
import type { Focus } from '../../core/plan/focus.ts';
import { bookOf, type Practice } from '../../core/playbook/book-of.ts';
import type { Playbook } from '../../core/playbook/playbook.ts';
import type { Questionnaire } from '../../core/question/questionnaire.ts';
import type { BroughtIn, PlaybookHere } from '../../protocol/playbook.ts';
import type { Hands } from '../hands.ts';
import { readSettings } from '../organisation/settings.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { readVersions } from '../standard/versions.ts';
import { keptVersions } from '../script/versions.ts';

/** Of so many books the desk tells that they were brought in. */
const BROUGHT_IN_SHOWN = 20;
const NAME_OF_BOOK = 60;

const bodies = async <T>(tx: Transaction, table: 'posm' | 'focus'): Promise<T[]> =>
  (await tx.rows<{ body: T }>(`select body from ${table} where tenant = $1 order by code`, tx.tenant)).map(
    ({ body }) => body,
  );

async function readPractice(tx: Transaction, hands: Hands, organisation: Organisation): Promise<Practice> {
  const { appearance, tools, suggestionFactor, orderMinimum, paymentDays, zone } = organisation;
  const questionnaires = await tx.rows<{ body: Questionnaire }>(
    'select distinct on (code) body from questionnaire where tenant = $1 order by code, version desc',
    tx.tenant,
  );
  // The newest of a line comes first; a draft that was given up leaves the one before it.
  const versions = (await keptVersions(tx, null)).filter((one) => one.state !== 'retired');
  return {
    today: dayOf(hands.now(), zone),
    settings: { appearance, tools, suggestionFactor, orderMinimum, paymentDays },
    questionnaires: questionnaires.map(({ body }) => body),
    material: await bodies<Posm>(tx, 'posm'),
    lists: standardsOn(await readVersions(tx), dayOf(hands.now(), zone)),
    scripts: versions.filter((one, i) => one.line !== versions[i - 1]?.line).map(({ text }) => text),
    focus: await bodies<Focus>(tx, 'focus'),
    products: await tx.rows(
      `select id, name, body->'shelfLifeDays' as "shelfLifeDays" from product where tenant = $1 order by id`,
      tx.tenant,
    ),
  };
}

/** [PK2] What is practised here, as it is kept and as a book. */
export async function readHere(
  tx: Transaction,
  hands: Hands,
): Promise<{ readonly practice: Practice; readonly book: Playbook; readonly organisation: Organisation }> {
  const organisation = await readSettings(tx);
  const practice = await readPractice(tx, hands, organisation);
  const [{ code }] = (await tx.rows<{ code: string }>('select code from tenant where id = $1', tx.tenant)) as [
    { code: string },
  ];
  const book = bookOf(practice, {
    code,
    edition: practice.today,
    zh: organisation.name.slice(0, NAME_OF_BOOK).toWellFormed(),
    en: '',
    about: '',
    extent: 'whole',
  });
  return { practice, book, organisation };
}

export async function readPlaybook(tx: Transaction, hands: Hands): Promise<PlaybookHere> {
  const { practice, book, organisation } = await readHere(tx, hands);
  const broughtIn = await tx.rows<BroughtIn>(
    `select c.at, p.name as by, c.code, c.after->>'edition' as edition, c.after->>'zh' as zh,
       jsonb_array_length(c.after->'applied') as applied, c.after->'goods' as goods
     from office_change c join person p on p.tenant = $1 and p.id = c.person
     where c.tenant = $1 and c.kind = 'playbook' order by c.at desc, c.id desc limit ${BROUGHT_IN_SHOWN}`,
    tx.tenant,
  );
  return {
    zone: organisation.zone,
    asOf: hands.now(),
    today: practice.today,
    book,
    products: practice.products.map(({ id, name }) => ({ id, name })),
    broughtIn,
  };
}
