import { expect, test } from 'vitest';
import { plusDays } from '../../core/base/day.ts';
import { aRep } from '../../core/field-day/a-rep.ts';
import { aScriptLine } from '../../core/field-day/a-script-line.ts';
import { aVisit } from '../../core/field-day/a-visit.ts';
import { anOutlet } from '../../core/field-day/an-outlet.ts';
import { anId, today } from '../../core/field-day/ids.ts';
import { noHistory } from '../../core/order/history.ts';
import { NOTHING_ABOUT } from '../../core/plan/organisation.ts';
import { armOf } from '../../core/script/trial/arm.ts';
import type { ScriptTrial } from '../../core/script/trial/trial.ts';
import { sayings, type LineGround } from './lines.ts';

const TRIAL: ScriptTrial = {
  id: anId(900),
  a: { line: 'T1', version: 1 },
  b: { line: 'T2', version: 1 },
  from: today,
};
const offered = (outlet: string, trials: readonly ScriptTrial[]): string[] => {
  const ground: LineGround = {
    visit: aVisit(),
    outlet: anOutlet({ id: outlet }),
    history: noHistory(outlet),
    tariff: { prices: new Map(), schemes: [], left: new Map() },
    commitments: [],
    findings: [],
    situations: [],
    linesUsed: [],
    today,
    nextVisit: null,
    shop: { complaints: [] },
    book: {
      person: aRep(),
      organisation: { name: '晨溪饮料', brand: '', servicePhone: '', about: NOTHING_ABOUT },
      products: new Map(),
      schemes: [],
      lines: ['T1', 'T2', 'T3'].map((id) => aScriptLine({ id })),
      trials,
    },
  };
  return sayings(ground, { step: 'greet', language: 'zh' }).map(({ line }) => line.id);
};

test('a phone whose book has a trial shows in each shop its own wording, from the first day on', () => {
  for (let n = 0; n < 20; n++) {
    const [shop, arm] = [anId(n), armOf(TRIAL.id, anId(n))];
    expect(offered(shop, [TRIAL])).toEqual([arm === 'a' ? 'T1' : 'T2', 'T3']);
    expect(offered(shop, [{ ...TRIAL, from: plusDays(today, 1) }])).toEqual(['T1', 'T2', 'T3']);
  }
});
