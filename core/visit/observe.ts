import type { Instant } from '../base/instant.ts';
import { ok } from '../base/result.ts';
import { isBlank, isRunning, no, type Deed, type Said } from './deed.ts';
import type { AgreementChecked, CompetitorNoted, CoolerAudited, OtherSourceNoted, PosmChecked } from './observed.ts';
import type { Visit } from './visit.ts';

/** [V36] */
export function noteCompetitor(visit: Visit, said: Said<CompetitorNoted>, at: Instant): Deed<CompetitorNoted> {
  if (!isRunning(visit)) return no('visit-not-open');
  if (isBlank(said.brand) && isBlank(said.product) && isBlank(said.note)) return no('nothing-said');
  return ok({ kind: 'competitor-noted', visit: visit.id, at, ...said });
}

/** [V36] */
export function checkPosm(visit: Visit, said: Said<PosmChecked>, at: Instant): Deed<PosmChecked> {
  if (!isRunning(visit)) return no('visit-not-open');
  if (said.items.length === 0) return no('nothing-checked');
  return ok({ kind: 'posm-checked', visit: visit.id, at, ...said });
}

/** [V56] */
export function noteOtherSource(visit: Visit, said: Said<OtherSourceNoted>, at: Instant): Deed<OtherSourceNoted> {
  if (!isRunning(visit)) return no('visit-not-open');
  return ok({ kind: 'other-source-noted', visit: visit.id, at, ...said });
}

const exceeds = (part: number | null, whole: number | null): boolean => part !== null && whole !== null && part > whole;

/** [V37] */
export function auditCooler(visit: Visit, said: Said<CoolerAudited>, at: Instant): Deed<CoolerAudited> {
  if (!isRunning(visit)) return no('visit-not-open');
  if (!said.isPresent && isBlank(said.note)) return no('reason-needed');
  if (exceeds(said.ownFacings, said.allFacings) || exceeds(said.filled, said.slots)) return no('figures-differ');
  return ok({ kind: 'cooler-audited', visit: visit.id, at, ...said });
}

/** [V36] */
export function checkAgreement(visit: Visit, said: Said<AgreementChecked>, at: Instant): Deed<AgreementChecked> {
  if (!isRunning(visit)) return no('visit-not-open');
  if (!said.isExecuted && isBlank(said.note)) return no('reason-needed');
  return ok({ kind: 'agreement-checked', visit: visit.id, at, ...said });
}

/** 纯度 and fill of a cooler, 0 to 1; null where they were not counted. */
export const coolerRatios = (of: Pick<CoolerAudited, 'ownFacings' | 'allFacings' | 'filled' | 'slots'>) => ({
  purity: of.ownFacings === null || !of.allFacings ? null : of.ownFacings / of.allFacings,
  fill: of.filled === null || !of.slots ? null : of.filled / of.slots,
});
