import type { Questionnaire } from '../../core/question/questionnaire.ts';
import { faultsOf } from '../../core/question/sound.ts';
import type { QuestionnaireRow } from '../../protocol/questions.ts';
import type { Hands } from '../hands.ts';
import { lastChanges, noteChange } from '../office/changes.ts';
import { emit, type DocChange } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session/session.ts';

/** So many versions of a questionnaire are on the phones: the latest, and what running visits have begun with. */
const VERSIONS_ON_PHONES = 2;

export const idOf = ({ code, version }: Pick<Questionnaire, 'code' | 'version'>): string => `${code} ${version}`;

const versionsOf = async (tx: Transaction, code: string | null): Promise<Questionnaire[]> =>
  (
    await tx.rows<{ body: Questionnaire }>(
      'select body from questionnaire where tenant = $1 and ($2::text is null or code = $2) order by code, version desc',
      tx.tenant,
      code,
    )
  ).map(({ body }) => body);

export async function readQuestionnaires(tx: Transaction): Promise<QuestionnaireRow[]> {
  const all = await versionsOf(tx, null);
  const published = await lastChanges(tx, 'questionnaire');
  const counts = await tx.rows<{ code: string; n: number }>(
    `select a->>'questionnaire' as code, count(*)::int as n from visit v, jsonb_array_elements(v.body->'answered') as a
     where v.tenant = $1 and v.body->'answered' <> '[]' group by 1`,
    tx.tenant,
  );
  return [...new Set(all.map((one) => one.code))].map((code) => {
    const [latest, ...earlier] = all.filter((one) => one.code === code);
    return {
      latest: latest!,
      earlier,
      answered: counts.find((one) => one.code === code)?.n ?? 0,
      published: published.get(code) ?? null,
    };
  });
}

/** [QD2] [QD3] [QD4] [QD5] */
export async function publish(
  tx: Transaction,
  hands: Hands,
  session: Session,
  questionnaire: Questionnaire,
): Promise<Questionnaire> {
  const faults = faultsOf(questionnaire);
  if (faults.length > 0) throw new Refused('not-sound', { faults });
  // One after the other: of two who write the same version one is told.
  await tx.rows('select 1 from organisation where tenant = $1 for update', tx.tenant);
  const before = await versionsOf(tx, questionnaire.code);
  if (questionnaire.version !== (before[0]?.version ?? 0) + 1) throw new Refused('conflict');
  await writeQuestionnaires(tx, [questionnaire]);
  await noteChange(tx, hands, session, {
    kind: 'questionnaire',
    code: questionnaire.code,
    before: before[0] ?? null,
    after: questionnaire,
  });
  const gone = before.slice(VERSIONS_ON_PHONES - 1).map((old): DocChange => {
    return { e: 'questionnaire', id: idOf(old), s: 't', b: null };
  });
  await emit(tx, { docs: [...questionnaireDocs([questionnaire]), ...gone] });
  return questionnaire;
}

export const questionnaireDocs = (all: readonly Questionnaire[]): DocChange[] =>
  all.map((b) => ({ e: 'questionnaire', id: idOf(b), s: 't', b }));

export const writeQuestionnaires = (tx: Transaction, all: readonly Questionnaire[]): Promise<unknown> =>
  tx.rows(
    `insert into questionnaire (tenant, code, version, body)
     select $1, q->>'code', (q->>'version')::int, q from jsonb_array_elements($2::jsonb) as q`,
    tx.tenant,
    all,
  );
