import { expect, test } from 'vitest';
import { refuse } from '../base/result.ts';
import { aFact, aVisit, aVisitWithout, said } from '../field-day/a-visit.ts';
import { noon } from '../field-day/ids.ts';
import { amendVisit } from './amend.ts';
import { auditCooler, checkAgreement, checkPosm, coolerRatios, noteCompetitor, noteOtherSource } from './observe.ts';

test('[V36] a note says something, a check has a piece, and what is not kept has its reason', () => {
  const competitor = said(aFact['competitor-noted']());
  expect(noteCompetitor(aVisit(), competitor, noon).ok).toBe(true);
  expect(noteCompetitor(aVisit(), { ...competitor, brand: '', product: ' ', note: '' }, noon)).toEqual(
    refuse('nothing-said'),
  );
  expect(checkPosm(aVisit(), said(aFact['posm-checked']()), noon).ok).toBe(true);
  expect(checkPosm(aVisit(), { items: [] }, noon)).toEqual(refuse('nothing-checked'));
  const agreement = said(aFact['agreement-checked']());
  expect(checkAgreement(aVisit(), agreement, noon).ok).toBe(true);
  expect(checkAgreement(aVisit(), { ...agreement, isExecuted: false }, noon)).toEqual(refuse('reason-needed'));
});

test('[V37] 18 of 20 facings and 38 of 40 places: purity 90 %, fill 95 %; a part is no more than its whole', () => {
  const told = said(aFact['cooler-audited']());
  const ratios = coolerRatios(told);
  expect([ratios.purity, ratios.fill]).toEqual([0.9, 0.95]);
  expect(coolerRatios({ ownFacings: null, allFacings: 20, filled: 3, slots: 0 })).toEqual({ purity: null, fill: null });
  expect(auditCooler(aVisit(), told, noon).ok).toBe(true);
  expect(auditCooler(aVisit(), { ...told, ownFacings: 21 }, noon)).toEqual(refuse('figures-differ'));
  expect(auditCooler(aVisit(), { ...told, filled: 41 }, noon)).toEqual(refuse('figures-differ'));
  expect(auditCooler(aVisit(), { ...told, allFacings: null, slots: null }, noon).ok).toBe(true);
  expect(auditCooler(aVisit(), { ...told, isPresent: false }, noon)).toEqual(refuse('reason-needed'));
  expect(auditCooler(aVisit(), { ...told, isPresent: false, note: '老板借给了隔壁' }, noon).ok).toBe(true);
});

test('[V56] where goods come from that are more than there can be is told product by product, and the last word holds', () => {
  const noted = said(aFact['other-source-noted']());
  expect(noteOtherSource(aVisit(), noted, noon)).toEqual({ ok: true, value: aFact['other-source-noted']() });
  expect(noteOtherSource(aVisitWithout([]), noted, noon)).toEqual(refuse('visit-not-open'));
  const visit = aVisit(
    aFact['other-source-noted']({ source: 'not-said' }),
    aFact['other-source-noted']({ product: 'COLA', source: 'other-outlet' }),
    aFact['other-source-noted']({ source: 'wholesaler' }),
  );
  expect(visit.otherSources.map((one) => [one.product, one.source])).toEqual([
    ['COLA', 'other-outlet'],
    ['TEA', 'wholesaler'],
  ]);
});

test('[V38] a visit that has ended is amended beside what was told; one that goes on is changed itself', () => {
  const told = said(aFact['visit-amended']());
  const ended = aVisitWithout([]);
  expect(amendVisit(ended, told, noon)).toEqual({ ok: true, value: aFact['visit-amended']() });
  expect(amendVisit(aVisit(), told, noon)).toEqual(refuse('visit-not-ended'));
  expect(amendVisit(ended, { ...told, reason: ' ' }, noon)).toEqual(refuse('reason-needed'));
  expect(amendVisit(ended, { ...told, is: ' ' }, noon)).toEqual(refuse('nothing-said'));
  const twice = aVisit(aFact['visit-amended'](), aFact['visit-amended']({ is: '柠檬茶 11' }));
  expect(twice.amended.map((one) => one.is)).toEqual(['柠檬茶 12', '柠檬茶 11']);
});
