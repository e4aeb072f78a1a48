import type { Instant } from '../../core/base/instant.ts';
import type { PartnerChange, PartnerSettings } from '../../protocol/practice.ts';
import type { Transaction } from '../postgres/transaction.ts';
import type { Session } from '../session/session.ts';

/** Where a partner is and how it is asked. */
export interface Partner {
  readonly base: string;
  readonly model: string;
  /** Empty: it wants none. */
  readonly key: string;
}

/** Null: none is set. */
export const partnerOf = async (tx: Transaction): Promise<Partner | null> =>
  (await tx.row<Partner>('select base, model, key from practice_partner where tenant = $1', tx.tenant)) ?? null;

/** [PS4] What an administrator sees of it. */
export async function partnerSettings(tx: Transaction): Promise<PartnerSettings> {
  const partner = await partnerOf(tx);
  return { partner: partner && { base: partner.base, model: partner.model, hasKey: partner.key !== '' } };
}

/** [PS4] A key is kept for the address that it was given for, and goes to no other. */
export async function setPartner(
  tx: Transaction,
  session: Session,
  { base, model, key }: PartnerChange,
  now: Instant,
): Promise<void> {
  await tx.rows(
    `insert into practice_partner as old (tenant, base, model, key, set_by, set_at) values ($1, $2, $3, coalesce($4, ''), $5, $6)
     on conflict (tenant) do update set base = excluded.base, model = excluded.model, set_by = excluded.set_by,
       set_at = excluded.set_at, key = case when $4::text is null and old.base = excluded.base then old.key else excluded.key end`,
    tx.tenant,
    base.trim().replace(/\/+$/, ''),
    model.trim(),
    key === null ? null : key.trim(),
    session.person,
    now,
  );
}

export const removePartner = (tx: Transaction): Promise<unknown> =>
  tx.rows('delete from practice_partner where tenant = $1', tx.tenant);
