import { join } from 'node:path';
import { instant } from '../../core/base/instant.ts';
import type { Id } from '../../core/base/id.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import { openPool } from '../../server/postgres/pool.ts';
import type { ReviewList, ReviewOutcome } from '../../protocol/review.ts';
import { freePort } from '../kit/child.ts';
import { sharedGround } from '../kit/cluster.ts';
import { obeyWell } from '../kit/command.ts';
import { officeDesk } from '../kit/desk.ts';
import type { Fault, Found } from '../kit/fault.ts';
import { aField, aVisit, type Field } from '../kit/field.ts';
import { readLog } from '../kit/log.ts';
import type { SimplePhone } from '../kit/phone.ts';
import { realServer } from '../kit/servers.ts';
import { judge, sameBook } from '../kit/verdict.ts';

const VISITS = 6;

/**
 * A round: a backup; then a day of work that every phone sees as sent, in which the office cancels orders from before the
 * backup and from after it; then the backup is restored behind the same address. Phones bring back the day by themselves,
 * once. A cancellation that comes back before its order is set aside and asked about, which is where ours differs from the
 * catalogue: it stays cancelled once a person has said so, and the desk shows it until then. What the office did without a
 * device (an import) is not in any log and cannot come back.
 */
export const olderBackup: Fault = {
  id: 'F-12',
  tier: 'N',
  title: 'an older backup is restored',
  rounds: { commit: 1, night: 4 },
  async run({ rounds, seed }) {
    const all: Found[] = [];
    for (let round = 0; round < rounds; round++) all.push(await restoreOlder(`${seed} ${round}`, round % 2 === 1));
    const sum = (of: (one: Found) => number): number => all.reduce((total, one) => total + of(one), 0);
    return {
      lost: sum((f) => f.lost),
      doubled: sum((f) => f.doubled),
      recovered: Math.max(...all.map((f) => f.recovered!)),
      wrong: all.flatMap((f) => f.wrong),
      did: {
        forgotten: sum((f) => f.did['forgotten']!),
        aside: sum((f) => f.did['aside']!),
        facts: sum((f) => f.did['facts']!),
      },
    };
  },
};

async function restoreOlder(seed: string, isOfficeFirst: boolean): Promise<Found> {
  const field = await aField({ seed });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const reps = [field.phone(url), field.phone(url), field.phone(url, 1)];
  const office = field.officePhone(url);
  const file = join(field.folder, 'backup');
  const anew = await sharedGround({ isBare: true });
  const pool = openPool(anew.url);
  let server = await realServer(field, port);
  try {
    const before = reps.flatMap((phone) => work(field, phone));
    for (const phone of [...reps, office]) await phone.sync();
    await obeyWell('backup', file, field);

    const after = reps.flatMap((phone) => work(field, phone));
    for (const phone of reps) await phone.sync();
    office.tell(...[before[0]!, before[4]!, after[0]!].map(cancelled));
    for (const phone of [office, ...reps]) await phone.sync();
    const epoch = office.epoch;
    await server.kill();

    const place = { folder: join(field.folder, 'anew'), databaseUrl: anew.url };
    await obeyWell('restore', file, place);
    const here = { ...field, pool, folder: place.folder };
    const known = new Set((await readLog(here)).map(({ id }) => id));
    const forgotten = [...field.witness.read().answered].filter((id) => !known.has(id)).length;
    server = await realServer(place, port);
    const from = performance.now();
    const turn = isOfficeFirst ? [office, ...reps] : [...reps, office];
    for (const phone of [...turn, ...turn]) await phone.sync();
    const recovered = (performance.now() - from) / 1000;
    const aside = await takeInAside(field, url);
    for (const phone of turn) await phone.sync();

    const phones = [...reps, office];
    const whole = field.phone(url);
    await whole.sync();
    const verdict = await judge(here, phones);
    const wrong = [...verdict.wrong, ...sameBook(reps[0]!, whole)];
    if (forgotten === 0) wrong.push('the backup had forgotten nothing: the test has tested nothing');
    if (isOfficeFirst && aside === 0) wrong.push('no cancellation came before its order');
    if (phones.some((p) => p.waiting > 0)) wrong.push('something still waits');
    if (office.epoch <= epoch) wrong.push('no new epoch has begun');
    return { ...verdict, recovered, wrong, did: { forgotten, aside, facts: field.witness.read().saved.length } };
  } finally {
    await server.kill();
    await pool.end();
    await anew.leave();
    await field.close();
  }
}

interface Agreed {
  readonly order: Id;
  readonly outlet: Id;
}

/** A phone's visits; answers their orders. */
function work(field: Field, phone: SimplePhone): Agreed[] {
  return Array.from({ length: VISITS }, () => {
    const facts = aVisit(field, phone);
    phone.tell(...facts);
    const [outlet] = facts.flatMap((f) => (f.kind === 'visit-opened' ? [f.outlet] : []));
    const [order] = facts.flatMap((f) => (f.kind === 'order-agreed' ? [f.order.id] : []));
    return { order: order!, outlet: outlet! };
  });
}

const cancelled = ({ order, outlet }: Agreed): Fact => ({
  kind: 'order-cancelled',
  at: instant('2026-11-25T02:00:00.000Z'),
  order,
  outlet,
  reason: '店主改主意',
});

/** A person at the desk takes in what was set aside; answers how much that was. */
async function takeInAside(field: Field, url: string): Promise<number> {
  const desk = await officeDesk(field, url);
  const { items } = await desk.get<ReviewList>('/v1/review');
  const facts = items.flatMap((item) => item.facts.map(({ id }) => id));
  if (facts.length > 0) await desk.post<ReviewOutcome>('/v1/review', { facts, decision: 'apply', note: '' });
  return facts.length;
}
