import { randomUUID } from 'node:crypto';
import { instantOf, millisecondsOf, type Instant } from '../../core/base/instant.ts';
import { fen } from '../../core/base/money.ts';
import { aFact } from '../../core/field-day/a-visit.ts';
import { anOrder, withLine } from '../../core/field-day/an-order.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import { entityOf, FACT_VERSION } from '../../protocol/entity.ts';
import type { Envelope } from '../../protocol/push.ts';
import { NEWCOMER, REP, stopsOf } from './company.ts';
import { PASSWORD, type FieldServer } from './server.ts';

/** What a phone in trouble told: a visit at another rep's shop, and an order of his own that does not add up. */
export interface Trouble {
  /** The shop of the stray visit, and that of the wrong order. */
  readonly stray: string;
  readonly wrong: string;
  /** What the order should come to and what it says, in fen. */
  readonly total: number;
  readonly said: number;
}

/**
 * A second phone of the rep, by his own door: its clock is twelve minutes slow, its storage nearly full and not kept for
 * it, and half of what it sends cannot be taken in.
 */
export async function aPhoneInTrouble({ door, company }: FieldServer): Promise<Trouble> {
  const device = randomUUID();
  const pass = await door.signIn(REP, PASSWORD, device);
  const { head } = await door.pull(pass, device);
  const now = instantOf(Date.now());
  const ago = (minutes: number): Instant => instantOf(millisecondsOf(now) - minutes * 60_000);
  const [stray, wrong] = [stopsOf(company, NEWCOMER)[0]!, stopsOf(company, REP).at(-1)!];
  const visitAt = (outlet: string, ...more: readonly ((visit: string) => Fact)[]): Fact[] => {
    const visit = randomUUID();
    return [
      aFact['visit-opened']({ visit, outlet, day: company.today, at: ago(30) }),
      ...more.map((of) => of(visit)),
      aFact['visit-aborted']({ visit, at: ago(20) }),
    ];
  };
  const order = withLine(anOrder(12), {
    list: { code: wrong.priceList, version: 1 },
    product: company.goods.all[0]!.product.id,
  });
  const said = fen(order.total + 100);
  const facts = [
    ...visitAt(stray.id),
    ...visitAt(wrong.id, (visit) =>
      aFact['order-agreed']({ visit, at: ago(25), began: ago(28), order: { ...order, id: randomUUID(), total: said } }),
    ),
  ];
  await door.push(pass, {
    app: '0.1.0',
    device,
    epoch: head.epoch,
    manifest: [randomUUID()],
    clock: { now: ago(12), offset: 12 * 60_000, boot: 'b' },
    storage: { persisted: false, used: 560_000_000, quota: 600_000_000, photos: 4 },
    facts: facts.map((fact, i): Envelope => ({
      id: randomUUID(),
      dseq: i + 1,
      kind: fact.kind,
      v: FACT_VERSION,
      at: fact.at,
      mono: null,
      base: head.to,
      baseEpoch: head.epoch,
      entity: entityOf(fact),
      fact: { ...fact },
    })),
  });
  return { stray: stray.name, wrong: wrong.name, total: order.total, said };
}
