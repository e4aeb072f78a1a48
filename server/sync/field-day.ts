/** Test furniture: an organisation with two reps, their outlets, and phones that push and pull. Imported by tests only. */
import { randomUUID } from 'node:crypto';
import pino from 'pino';
import { day, type Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import { instant, instantOf, millisecondsOf, type Instant } from '../../core/base/instant.ts';
import { fen, type Money } from '../../core/base/money.ts';
import { units } from '../../core/base/quantity.ts';
import type { Order } from '../../core/order/order.ts';
import type { Outlet } from '../../core/outlet/outlet.ts';
import type { Role } from '../../core/base/role.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import { entityOf } from '../../protocol/entity.ts';
import type { Envelope, Mark, PushAnswer } from '../../protocol/push.ts';
import type { PullHead } from '../../protocol/pull.ts';
import { PROJ, PROTO } from '../../protocol/version.ts';
import type { Hands } from '../hands.ts';
import { emit } from '../postgres/book.ts';
import type { Pool } from '../postgres/pool.ts';
import { inTransaction } from '../postgres/transaction.ts';
import type { Session } from '../session/session.ts';
import { makeTenant } from '../session/tenant.ts';
import { receive } from './receive.ts';
import { send } from './send.ts';

export const TODAY: Day = day('2026-11-25');
export const NOW: Instant = instant('2026-11-25T08:00:00.000Z');

export const handsOn = (pool: Pool, now: Instant = NOW): Hands => ({
  pool,
  now: () => now,
  newId: () => randomUUID(),
  log: pino({ level: 'silent' }),
  folder: '',
  bucket: null,
});

export interface Territory {
  readonly hands: Hands;
  readonly tenant: Id;
  readonly reps: readonly [Session, Session];
  readonly office: Session;
  readonly outlets: readonly Outlet[];
}

/** Three outlets or more: the last is the second rep's, all others are the first rep's. */
export async function aTerritory(pool: Pool, code = 'test', count = 3): Promise<Territory> {
  const hands = handsOn(pool);
  const tenant = await makeTenant(hands, { code, name: '测试食品', zone: 'Asia/Shanghai' });
  const people = (['rep', 'rep', 'office'] as Role[]).map((role, i): Session => ({
    tenant,
    person: randomUUID(),
    role,
    name: `${role} ${i}`,
    login: `${role}${i}`,
    device: null,
    tokenHash: new Uint8Array(),
  }));
  const [first, second, office] = people as [Session, Session, Session];
  const outlets = Array.from({ length: count }, (_, i) => anOutlet(`A${String(i + 1).padStart(3, '0')}`));
  await inTransaction(pool, tenant, async (tx) => {
    for (const { person, login, name, role } of people) {
      await tx.rows(
        'insert into person (tenant, id, login, name, role) values ($1, $2, $3, $4, $5)',
        tenant,
        person,
        login,
        name,
        role,
      );
    }
    // An older schema, as the tests of backups have it, knows of no consent.
    const knows = await tx.row<{ at: string | null }>(`select to_regclass('consent_answer') as at`);
    if (knows?.at)
      await tx.rows(
        `insert into consent_answer (tenant, id, person, consent, answer, text, at, received_at)
       select $1, gen_random_uuid(), p.id, 'location', 'given', 1, '2026-01-01Z', '2026-01-01Z' from person p where p.tenant = $1 and p.role = 'rep'`,
        tenant,
      );
    for (const o of outlets) {
      await tx.rows(
        'insert into outlet (tenant, id, code, name, channel, class, status, body) values ($1, $2, $3, $4, $5, $6, $7, $8)',
        tenant,
        o.id,
        o.code,
        o.name,
        o.channel,
        o.class,
        o.status,
        o,
      );
    }
    await emit(tx, {
      docs: outlets.map((o) => ({ e: 'outlet', id: o.id, s: `o:${o.id}`, b: o }) as const),
      subs: [
        ...[first, second].flatMap(
          ({ person }) =>
            [
              { person, s: 't', sees: true },
              { person, s: `r:${person}`, sees: true },
            ] as const,
        ),
        ...outlets.map(
          (o, i) => ({ person: i < count - 1 ? first.person : second.person, s: `o:${o.id}`, sees: true }) as const,
        ),
      ],
    });
  });
  return { hands, tenant, reps: [first, second], office, outlets };
}

export const anOutlet = (code: string): Outlet => ({
  id: randomUUID(),
  code,
  name: `${code} 便利店`,
  channel: 'convenience',
  class: 'B',
  status: 'active',
  address: '',
  place: { lat: 31.5, lng: 120.3, datum: 'wgs84' },
  contacts: [],
  distributor: { name: '', driver: '', leadDays: 1 },
  priceList: 'std',
  credit: { terms: 'credit', limit: fen(100_000), receivable: fen(0), overdue: fen(0) },
  cooler: null,
  doNotVisitUntil: null,
  schemes: [],
  note: '',
});

/** A phone: numbers its facts, pushes them, pulls the book. */
export class Phone {
  readonly device: Id = randomUUID();
  readonly territory: Territory;
  readonly session: Session;
  readonly made: Envelope[] = [];
  cursor = 0;
  epoch = 1;
  /** What it says of the last fact that was answered. */
  mark: Mark | null = null;

  constructor(territory: Territory, session: Session) {
    this.territory = territory;
    this.session = session;
  }

  tell(...facts: Fact[]): Envelope[] {
    const told = facts.map((fact): Envelope => {
      const envelope: Envelope = {
        id: randomUUID(),
        dseq: this.made.length + 1,
        kind: fact.kind,
        v: 1,
        at: fact.at,
        mono: null,
        base: this.cursor,
        baseEpoch: this.epoch,
        entity: entityOf(fact),
        fact: fact as unknown as Envelope['fact'],
      };
      this.made.push(envelope);
      return envelope;
    });
    return told;
  }

  push(facts: readonly Envelope[] = this.made, hands: Hands = this.territory.hands): Promise<PushAnswer> {
    return receive(hands, this.session, {
      proto: PROTO,
      app: 'test',
      device: this.device,
      epoch: this.epoch,
      ...(this.mark ? { mark: this.mark } : {}),
      manifest: [],
      clock: { now: hands.now(), offset: null, boot: 'b' },
      storage: { persisted: true, used: null, quota: null, photos: 0 },
      facts: facts.map((f) => ({ ...f })),
    });
  }

  async pull(
    digest = false,
  ): Promise<{ head: PullHead; docs: { e: string; id: string; s: string; r: number; b?: unknown; x?: 1 }[] }> {
    const text = await send(this.territory.hands, this.session, {
      proto: PROTO,
      device: this.device,
      cursor: this.cursor,
      epoch: this.epoch,
      proj: PROJ,
      digest,
      ...(this.mark ? { mark: this.mark } : {}),
    });
    const [head, ...lines] = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as never);
    lines.pop();
    return { head: head!, docs: lines };
  }
}

const at = (minutes: number): Instant =>
  instantOf(millisecondsOf(instant('2026-11-25T01:00:00.000Z')) + minutes * 60_000);

export const opened = (visit: Id, outlet: Id): Fact => ({
  kind: 'visit-opened',
  at: at(0),
  visit,
  outlet,
  day: TODAY,
  purpose: 'sales',
  isPlanned: true,
  unplannedDayReason: null,
});

export const counted = (visit: Id, product: string, quantity: number | null): Fact => ({
  kind: 'shelf-checked',
  at: at(10),
  began: at(5),
  visit,
  scope: 'all',
  standard: null,
  lines: [
    {
      product,
      location: 'main-shelf',
      state: quantity === 0 ? 'out' : 'present',
      quantity: quantity === null ? null : units(quantity),
      facings: null,
      level: null,
      price: null,
      promoPrice: null,
      tag: null,
      oldest: null,
      isOldBehind: false,
      damaged: units(0),
      expired: units(0),
      via: 'count',
    },
  ],
});

export function anOrder(product: string, agreed: number, each: Money = fen(200)): Order {
  const value = fen(each * agreed);
  return {
    id: randomUUID(),
    type: 'pre-sell',
    total: value,
    schemes: [],
    discount: null,
    payment: 'credit',
    deliveryDay: day('2026-11-27'),
    note: '',
    lines: [
      {
        product,
        proposed: null,
        agreed: units(agreed),
        list: { code: 'std', version: 1 },
        schemes: [],
        taxRate: 130,
        price: { fen: each, per: 1, retail: null },
        discount: fen(0),
        value,
        reason: null,
        arithmetic: null,
        demand: null,
      },
    ],
  };
}

export const agreed = (visit: Id, order: Order): Fact => ({
  kind: 'order-agreed',
  at: at(15),
  began: at(10),
  visit,
  order,
});

export const promised = (visit: Id, commitment: Id): Fact => ({
  kind: 'commitment-made',
  at: at(16),
  visit,
  commitment,
  direction: 'to-customer',
  text: '周五带价格签',
  due: day('2026-11-27'),
});

export const closed = (visit: Id): Fact => ({
  kind: 'visit-closed',
  at: at(20),
  began: at(19),
  visit,
  outcome: 'ordered',
  place: null,
});
