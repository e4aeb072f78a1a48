import type { Id } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { Envelope, FactResult, Mark } from '../../protocol/push.ts';
import type { Transaction } from '../postgres/transaction.ts';
import type { Reading } from './read-fact.ts';
import type { Logged } from './slots.ts';
import type { Steadied } from './steady.ts';

interface Row {
  readonly id: Id;
  readonly device: Id;
  readonly dseq: number;
  readonly status: FactResult['status'];
  readonly code: FactResult['code'];
  readonly seq: number;
  readonly time: Steadied;
}

/** With when it was told. */
export interface LoggedAt extends Logged {
  readonly time: Steadied;
}

const TIME = `jsonb_build_object('at', to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'mono', mono, 'boot', boot,
  'corrected', to_char(corrected_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as time`;

/** What the log already holds of these facts: by their ids, and by their places on the device. */
export async function loggedOf(tx: Transaction, device: Id, facts: readonly Mark[]): Promise<LoggedAt[]> {
  if (facts.length === 0) return [];
  const dseqs = facts.map((f) => f.dseq);
  const rows = await tx.rows<Row>(
    `select id, device, dseq, status, code, seq, ${TIME} from fact_log
     where tenant = $1 and id = any (array(select jsonb_array_elements_text($2::jsonb)::uuid))
     union
     select id, device, dseq, status, code, seq, ${TIME} from fact_log
     where tenant = $1 and device = $3 and dseq between $4 and $5`,
    tx.tenant,
    facts.map((f) => f.id),
    device,
    Math.min(...dseqs),
    Math.max(...dseqs),
  );
  return rows.map(({ device: of, dseq, time, ...result }) => ({ device: of, dseq, result, time }));
}

/** Writes each fact as it came, with what became of it. */
export async function writeLog(
  tx: Transaction,
  from: { device: Id; person: Id; now: Instant },
  facts: readonly { readonly reading: Reading; readonly result: FactResult; readonly corrected: Instant | null }[],
): Promise<void> {
  if (facts.length === 0) return;
  await tx.rows(
    `insert into fact_log (tenant, device, person, received_at, id, dseq, kind, v, at, mono, boot, corrected_at, base, base_epoch, entity, fact, status, code, seq)
     select $1, $2, $3, $4, f.* from jsonb_to_recordset($5::jsonb) as f (id uuid, dseq bigint, kind text, v int, at timestamptz,
       mono double precision, boot text, corrected_at timestamptz, base bigint, base_epoch bigint, entity text, fact jsonb, status text, code text, seq bigint)`,
    tx.tenant,
    from.device,
    from.person,
    from.now,
    facts.map(({ reading, result, corrected }) => ({
      ...envelopeOf(reading, from.now),
      corrected_at: corrected,
      status: result.status,
      code: result.code,
      seq: result.seq,
    })),
  );
}

function envelopeOf(reading: Reading, now: Instant): Omit<Envelope, 'baseEpoch'> & { base_epoch: number } {
  if ('told' in reading) {
    const { baseEpoch, ...envelope } = reading.told.envelope;
    return { ...envelope, base_epoch: baseEpoch };
  }
  const { id, dseq, kind } = reading.numbered;
  return {
    id,
    dseq,
    kind: typeof kind === 'string' && /^[a-z-]{1,60}$/.test(kind) ? kind : 'unreadable',
    v: 0,
    at: now,
    mono: null,
    base: 0,
    base_epoch: 0,
    entity: '',
    fact: { text: asText(reading.numbered) },
  };
}

// As text inside of a text: a NUL or half a letter in it would be refused by jsonb, its escape is not.
function asText(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return 'nested too deep to be written down';
  }
}
