import type { Zone } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import { LINES } from '../../core/script/lines.ts';
import { GIFT_RULES } from '../../core/outlet/gift.ts';
import { NOTHING_ABOUT, type Organisation } from '../../core/plan/organisation.ts';
import type { Hands } from '../hands.ts';
import { emit } from '../postgres/book.ts';
import { inTransaction } from '../postgres/transaction.ts';

/** What an organisation starts with until its office says otherwise. */
const APPEARANCE = ['衣着整洁', '精神饱满', '指甲干净', '穿包脚的鞋', '工牌戴好'];
const TOOLS = ['路线簿', '笔记本', '价格签', '海报', '计算器', '笔', '抹布', '合同', '名片'];

/** Makes an organisation with its clock, its settings and the talk scripts that ship; answers its id. */
export async function makeTenant(
  hands: Hands,
  of: { code: string; name: string; zone: Zone; brand?: string; servicePhone?: string },
): Promise<Id> {
  const id = hands.newId();
  const client = await hands.pool.connect();
  try {
    await client.query('insert into tenant (id, code) values ($1, $2)', [id, of.code]);
  } finally {
    client.release();
  }
  const organisation: Organisation = {
    id,
    name: of.name,
    brand: of.brand ?? '',
    zone: of.zone,
    servicePhone: of.servicePhone ?? '',
    suggestionFactor: 1.5,
    checkInRadius: 300,
    closedDays: [],
    workingHours: { from: '07:00', to: '20:00' },
    placeDays: 90,
    planningTime: '08:30',
    appearance: APPEARANCE,
    tools: TOOLS,
    gifts: GIFT_RULES,
    about: NOTHING_ABOUT,
  };
  await inTransaction(hands.pool, id, async (tx) => {
    await tx.rows('insert into sync_clock (tenant) values ($1)', id);
    await tx.rows('insert into organisation (tenant, body) values ($1, $2)', id, organisation);
    await tx.rows(
      `insert into script_line (tenant, id, body) select $1, l->>'id', l from jsonb_array_elements($2::jsonb) as l`,
      id,
      LINES,
    );
    await emit(tx, {
      docs: [
        { e: 'organisation', id, s: 't', b: organisation },
        ...LINES.map((line) => ({ e: 'script', id: line.id, s: 't', b: line }) as const),
      ],
    });
  });
  return id;
}
