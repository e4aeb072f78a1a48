import * as v from 'valibot';
import { PUSH_FACTS_MAX, PushRequest, type FactResult, type PushAnswer } from '../../protocol/push.ts';
import type { Hands } from '../hands.ts';
import { emit } from '../postgres/book.ts';
import { inTransaction } from '../postgres/transaction.ts';
import type { Session } from '../session/session.ts';
import { applyAll, type Applied } from './apply.ts';
import { lockDevice, saveDevice } from './device.ts';
import { loggedOf, writeLog } from './fact-log.ts';
import { keepKey } from './phone-key.ts';
import { Numbered, readFact, type Told } from './read-fact.ts';
import { slotsOf } from './slots.ts';

/** A push at the door: its frame is read, each fact in it only as far as its name and place; the rest comes later. */
export const PushFrame = v.strictObject({
  ...PushRequest.entries,
  facts: v.pipe(v.array(Numbered), v.maxLength(PUSH_FACTS_MAX)),
});
export type PushFrame = v.InferOutput<typeof PushFrame>;

/**
 * Takes in what happened, in one transaction: every fact of a signed-in person is kept, exactly once, whatever becomes of it.
 * Sent again it gets its first answer. A fact that cannot be applied is set aside with a code and holds up no other; so is
 * everything that comes by a rescue [S29], where nobody has signed in.
 */
export async function receive(
  hands: Hands,
  session: Session,
  request: PushFrame,
  { isRescue = false }: { isRescue?: boolean } = {},
): Promise<PushAnswer> {
  return inTransaction(hands.pool, session.tenant, async (tx) => {
    const now = hands.now();
    const clock = await tx.row<{ epoch: number }>('select epoch from sync_clock where tenant = $1', tx.tenant);
    if (!clock) throw new Error(`tenant ${tx.tenant} has no clock`);
    const answer = { epoch: clock.epoch, serverTime: now };
    const device = await lockDevice(tx, request.device, session.person);
    if (!device) return { ...answer, last: 0, error: 'fork', results: [] };
    const slots = slotsOf(
      request.device,
      device.last,
      request.facts,
      await loggedOf(tx, request.device, request.mark ? [request.mark, ...request.facts] : request.facts),
      request.mark,
    );
    const readings = slots.fresh.map(readFact);
    const told = readings.flatMap((r) => ('told' in r ? [r.told] : []));
    const { verdicts, docs } = isRescue
      ? rescued(told)
      : await applyAll(tx, hands, { session, now, epoch: clock.epoch }, told);
    await saveDevice(tx, request, slots.last, now);
    if (request.key && !isRescue) await keepKey(tx, request.key, session.person, now);
    const seq = await emit(tx, { docs });
    const results = readings.map((reading): FactResult =>
      'told' in reading
        ? { id: reading.told.envelope.id, ...verdicts.get(reading.told)!, seq }
        : { id: reading.numbered.id, status: 'quarantined', code: reading.unread, seq },
    );
    await writeLog(
      tx,
      { device: request.device, person: session.person, now },
      readings.map((reading, i) => ({ reading, result: results[i]! })),
    );
    return { ...answer, last: slots.last, error: slots.error, results: [...slots.repeats, ...results] };
  });
}

const rescued = (told: readonly Told[]): Applied => ({
  verdicts: new Map(told.map((one) => [one, { status: 'quarantined', code: 'rescued' }])),
  docs: [],
});
