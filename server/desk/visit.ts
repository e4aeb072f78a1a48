import type { Id } from '../../core/base/id.ts';
import { standardKeyOf } from '../../core/catalog/must-stock.ts';
import type { Product } from '../../core/catalog/product.ts';
import type { Posm } from '../../core/catalog/posm.ts';
import type { Agreement } from '../../core/outlet/agreement.ts';
import type { Questionnaire } from '../../core/question/questionnaire.ts';
import type { Outlet } from '../../core/outlet/outlet.ts';
import type { Commitment } from '../../core/plan/commitment.ts';
import type { VisitSummary } from '../../core/visit/summary.ts';
import type { Visit } from '../../core/visit/visit.ts';
import { withPlacesHidden } from '../../core/visit/whereabouts.ts';
import type { FactRow, VisitList, VisitPage } from '../../protocol/board.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { presenceOf } from '../privacy/decide-presence.ts';
import { pointsOf } from '../privacy/views.ts';
import type { Session } from '../session/session.ts';
import { readPerson } from '../session/sign-in.ts';
import { teamOf } from '../session/team.ts';
import { readZone, type Asking } from './asking.ts';
import { findingsOfVisit, readStandards, scoresOfVisit } from './store-check.ts';
import { linesOf } from '../script/versions.ts';

/** The visits of a day, of one rep or of everybody whose work the asker may see. */
export async function readVisits(
  tx: Transaction,
  session: Session,
  { day, zone, asOf }: Asking,
  rep: Id | null,
): Promise<VisitList> {
  const reps = (await teamOf(tx, session)).map((one) => one.id).filter((id) => rep === null || id === rep);
  const rows = await tx.rows<{ summary: VisitSummary } & Omit<VisitList['visits'][number], keyof VisitSummary>>(
    `select v.summary, o.name as "outletName", p.name as "repName", x.standing, x.answer from visit v
     left join presence x on x.tenant = $1 and x.visit = v.id
     join outlet o on o.tenant = $1 and o.id = v.outlet join person p on p.tenant = $1 and p.id = v.rep
     where v.tenant = $1 and v.day = $2 and v.rep = any (array(select jsonb_array_elements_text($3::jsonb)::uuid))
     order by v.summary->>'checkedInAt' desc nulls last, v.id`,
    tx.tenant,
    day,
    reps,
  );
  return { day, zone, asOf, visits: rows.map(({ summary, ...names }) => ({ ...summary, ...names })) };
}

/** One visit with all that happened in it; null when there is none that the asker may see. */
export async function readVisit(tx: Transaction, session: Session, id: Id): Promise<VisitPage | null> {
  const row = await tx.row<{ rep: Id; body: Visit; summary: VisitSummary; outlet: Outlet }>(
    `select v.rep, v.body, v.summary, o.body as outlet from visit v join outlet o on o.tenant = $1 and o.id = v.outlet
     where v.tenant = $1 and v.id = $2`,
    tx.tenant,
    id,
  );
  if (!row || !(await teamOf(tx, session)).some((one) => one.id === row.rep)) return null;
  const { body: visit, outlet } = row;
  const standards = await readStandards(tx, outlet, visit);
  const named = [
    ...new Set([
      ...(visit.shelf?.lines ?? []).map((l) => l.product),
      ...(visit.order?.lines ?? []).map((l) => l.product),
      ...(visit.presented?.pitches ?? []).flatMap((p) => p.product ?? []),
      ...(visit.merchandised?.actions ?? []).flatMap((a) => a.product ?? []),
      ...(standards.mustStock?.products ?? []).map((p) => p.product),
    ]),
  ];
  const products = (
    await tx.rows<{ body: Product }>(
      'select body from product where tenant = $1 and id = any (array(select jsonb_array_elements_text($2::jsonb))) order by id',
      tx.tenant,
      named,
    )
  ).map((p) => p.body);
  const rep = await readPerson(tx, row.rep);
  if (!rep) return null;
  return {
    zone: await readZone(tx),
    visit: withPlacesHidden(visit),
    summary: row.summary,
    outlet,
    rep,
    presence: await presenceOf(tx, id),
    hasPoints: pointsOf(visit).length > 0,
    products,
    standard: standards.mustStock ? standardKeyOf(standards.mustStock) : null,
    findings: await findingsOfVisit(tx, visit, standards, products),
    lines: await linesOf(
      tx,
      [...(visit.presented?.pitches ?? []), ...visit.linesUsed].flatMap((said) => said.line ?? []),
    ),
    commitments: (
      await tx.rows<{ body: Commitment }>(
        `select body from commitment where tenant = $1 and (visit = $2 or id = any (array(select jsonb_array_elements_text($3::jsonb)::uuid)))
       order by due, id`,
        tx.tenant,
        id,
        visit.settled.map((s) => s.commitment),
      )
    ).map((c) => c.body),
    scores: await scoresOfVisit(tx, visit, standards, products),
    ...(await readNamed(tx, visit)),
    photos: (
      await tx.rows<{ photo: Id; isHere: boolean }>(
        'select id as photo, received_at is not null as "isHere" from photo where tenant = $1 and visit = $2 order by taken_at, id',
        tx.tenant,
        id,
      )
    ).map(({ photo, isHere }) => ({
      photo,
      url: isHere ? `/v1/pictures/${photo}` : null,
      thumbnail: isHere ? `/v1/pictures/${photo}/thumbnail` : null,
    })),
    facts: await tx.rows<FactRow>(
      `select id, kind, at, received_at as received, status, code from fact_log
       where tenant = $1 and entity = $2::text order by device, dseq`,
      tx.tenant,
      id,
    ),
  };
}

/** What the visit names of the office's documents. */
async function readNamed(
  tx: Transaction,
  { answered, posm, merchandised, agreements }: Visit,
): Promise<Pick<VisitPage, 'questionnaires' | 'material' | 'agreements'>> {
  const questionnaires = await tx.rows<{ body: Questionnaire }>(
    `select q.body from questionnaire q
     join jsonb_to_recordset($2::jsonb) as a (questionnaire text, version int) on a.questionnaire = q.code and a.version = q.version
     where q.tenant = $1 order by q.code`,
    tx.tenant,
    answered.map(({ questionnaire, version }) => ({ questionnaire, version })),
  );
  const material = await tx.rows<{ body: Posm }>(
    'select body from posm where tenant = $1 and code = any (array(select jsonb_array_elements_text($2::jsonb))) order by code',
    tx.tenant,
    [...(posm?.items ?? []), ...(merchandised?.actions ?? [])].flatMap((one) => one.posm ?? []),
  );
  const agreed = await tx.rows<{ body: Agreement }>(
    'select body from agreement where tenant = $1 and code = any (array(select jsonb_array_elements_text($2::jsonb))) order by code',
    tx.tenant,
    agreements.map((one) => one.agreement),
  );
  return {
    questionnaires: questionnaires.map(({ body }) => body),
    material: material.map(({ body }) => body),
    agreements: agreed.map(({ body }) => body),
  };
}
