import type { Id } from '../../core/base/id.ts';
import { emit } from '../../server/postgres/book.ts';
import { inTransaction } from '../../server/postgres/transaction.ts';
import type { Fault } from '../kit/fault.ts';
import { aVisit, type Field } from '../kit/field.ts';
import { readLog } from '../kit/log.ts';
import type { SimplePhone } from '../kit/phone.ts';
import { inScene } from '../kit/scene.ts';
import { sameBook } from '../kit/verdict.ts';

const VISITS = 4;
/** Stands in what the office writes of a shop once it is another rep's. */
const CANARY = '转给别人以后写的';

/**
 * A round: a shop goes to the other rep while the first has unsent visits there, and a second shop in the middle of his
 * push. All of his visits count by the right that he had when he made them; his phone lets go of both shops, and nothing
 * that was written of them since reaches it; the new rep has them and works there.
 */
export const reassigned: Fault = {
  id: 'F-23',
  tier: 'C',
  title: 'a shop moves to another rep who has unsent work there',
  rounds: { commit: 2, night: 12 },
  run: inScene(async ({ field, line, rounds, phones, wrong }) => {
    const [first, second] = [field.phone(line.url), field.phone(line.url, 1)];
    phones.push(first, second);
    first.batch = 5;
    for (const phone of phones) await phone.sync();
    const late = { offline: 0, during: 0 };
    for (let round = 0; round < rounds; round++) {
      const [x, y] = first.outlets.slice(2 * round, 2 * round + 2) as [Id, Id];
      const at = (outlet: Id): Id[] =>
        Array.from({ length: VISITS }, () => first.tell(...aVisit(field, { outlets: [outlet] }))[0]!.id);
      const beforehand = at(x);
      await move(field, x);
      await second.sync();
      second.tell(...aVisit(field, { outlets: [x] }));
      const meanwhile = at(y);
      let pushes = 0;
      // In the middle of the push: this request waits on the line until the shop has moved.
      line.trick = () => (++pushes === beforehand.length * 2 ? { until: move(field, y) } : {});
      await first.sync();
      line.trick = () => ({});
      for (const phone of phones) await phone.sync();
      second.tell(...aVisit(field, { outlets: [y] }));
      await second.sync();
      const codes = new Map((await readLog(field)).map(({ id, code }) => [id, code]));
      const isLate = (id: Id): boolean => codes.get(id) === 'after-reassign';
      late.offline += beforehand.filter(isLate).length;
      late.during += meanwhile.filter(isLate).length;
      if (!beforehand.every(isLate)) wrong('a visit at a shop that had moved is not marked as made before');
      if (!meanwhile.some(isLate)) wrong('the shop did not move before the push had ended');
      for (const outlet of [x, y]) for (const what of foreign(first, second, outlet)) wrong(what);
    }
    const whole = field.phone(line.url);
    await whole.sync();
    for (const what of sameBook(first, whole)) wrong(what);
    return { did: { moved: 2 * rounds, ...late, facts: (await readLog(field)).length } };
  }),
};

/** The office gives a shop to the second rep, and writes something about it that is no business of the first any more. */
const move = ({ pool, territory: { tenant, reps, outlets } }: Field, outlet: Id): Promise<void> =>
  inTransaction(pool, tenant, async (tx) => {
    const body = { ...outlets.find(({ id }) => id === outlet)!, note: CANARY };
    await emit(tx, {
      docs: [{ e: 'outlet', id: outlet, s: `o:${outlet}`, b: body }],
      subs: reps.map(({ person }, i) => ({ person, s: `o:${outlet}`, sees: i === 1 }) as const),
    });
  });

function foreign(before: SimplePhone, now: SimplePhone, outlet: Id): string[] {
  const of = (phone: SimplePhone) => [...phone.docs.values()].filter(({ s }) => s === `o:${outlet}`);
  return [
    ...(of(before).length > 0
      ? [`${of(before).length} documents of a shop that has moved are still on the phone`]
      : []),
    ...(JSON.stringify([...before.docs.values()]).includes(CANARY) ? ['what was written since has reached it'] : []),
    ...(JSON.stringify(of(now)).includes(CANARY) ? [] : ['the new rep does not have the shop']),
  ];
}
