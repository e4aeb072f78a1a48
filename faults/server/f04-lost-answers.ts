import { keepBusy } from '../kit/busy.ts';
import type { Fault } from '../kit/fault.ts';
import { aVisit } from '../kit/field.ts';
import { inScene } from '../kit/scene.ts';

const VISITS = 8;

/**
 * A round: three phones with eight visits each, of whose answers three in ten never come. What a phone finally hears is the
 * first answer, which the judge compares with the server's log.
 */
export const lostAnswers: Fault = {
  id: 'F-04',
  tier: 'C',
  title: 'three answers in ten are lost',
  rounds: { commit: 2, night: 20 },
  run: inScene(async ({ field, line, rounds, phones, wrong }) => {
    phones.push(...[0, 0, 0].map((rep) => field.phone(line.url, rep)));
    let recovered = 0;
    for (let round = 0; round < rounds; round++) {
      line.trick = () => ({ dropAnswer: field.chance.percent(30) });
      for (const phone of phones) for (let i = 0; i < VISITS; i++) phone.tell(...aVisit(field, phone));
      recovered = await keepBusy(field, phones, { backlog: 0 }).finish();
    }
    const repeats = phones.reduce((sum, phone) => sum + phone.repeated.size, 0);
    if (repeats === 0) wrong('nothing had to be sent again');
    return { recovered, did: { repeats, facts: field.witness.read().saved.length } };
  }),
};
