import * as v from 'valibot';
import { PUSH_FACTS_MAX, PushRequest, type FactResult, type PushAnswer } from '../../protocol/push.ts';
import type { Id } from '../../core/base/id.ts';
import type { Hands } from '../hands.ts';
import { emit } from '../postgres/book.ts';
import { inTransaction, type Transaction } from '../postgres/transaction.ts';
import { takeOutPlaces } from '../privacy/take-out.ts';
import type { Session } from '../session/session.ts';
import { applyAll, type Applied } from './apply.ts';
import type { Verdict } from './judge.ts';
import { lockDevice, saveDevice } from './device.ts';
import { loggedOf, writeLog } from './fact-log.ts';
import { keepKey } from './phone-key.ts';
import { Numbered, readFact, withFact, type Reading, type Told } from './read-fact.ts';
import { slotsOf } from './slots.ts';
import { righted, type Righted } from './steady.ts';

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
    const logged = await loggedOf(tx, request.device, request.mark ? [request.mark, ...request.facts] : request.facts);
    const slots = slotsOf(request.device, device.last, request.facts, logged, request.mark);
    const readings = await withoutWrongPlaces(tx, session.person, slots.fresh.map(readFact));
    const told = readings.flatMap((r) => ('told' in r ? [r.told] : []));
    const before = logged.find((one) => one.device === request.device && one.dseq === device.last)?.time ?? null;
    const right = righted(told, before);
    const timely = told.map((one) => right.get(one)!.told);
    const applied = isRescue
      ? rescued(timely)
      : await applyAll(tx, hands, { session, now, epoch: clock.epoch }, timely);
    await saveDevice(tx, request, slots.last, now);
    if (request.key && !isRescue) await keepKey(tx, request.key, session.person, now);
    const seq = await emit(tx, { docs: applied.docs });
    const results = readings.map((reading): FactResult =>
      'told' in reading
        ? { id: reading.told.envelope.id, ...verdictOf(right.get(reading.told)!, applied), seq }
        : { id: reading.numbered.id, status: 'quarantined', code: reading.unread, seq },
    );
    await writeLog(
      tx,
      { device: request.device, person: session.person, now },
      readings.map((reading, i) => {
        const corrected = 'told' in reading ? right.get(reading.told)!.corrected : null;
        return { reading, result: results[i]!, corrected };
      }),
    );
    return { ...answer, last: slots.last, error: slots.error, results: [...slots.repeats, ...results] };
  });
}

/** [S45] */
function verdictOf({ told, corrected }: Righted, { verdicts }: Applied): Verdict {
  const verdict = verdicts.get(told)!;
  const isPlain = verdict.status === 'applied' && verdict.code === null;
  return corrected && isPlain ? { ...verdict, code: 'clock-moved' } : verdict;
}

const rescued = (told: readonly Told[]): Applied => ({
  verdicts: new Map(told.map((one) => [one, { status: 'quarantined', code: 'rescued' }])),
  docs: [],
});

/** What could be read, without the points that nobody may keep. */
export async function withoutWrongPlaces(
  tx: Transaction,
  person: Id,
  readings: readonly Reading[],
): Promise<Reading[]> {
  const told = readings.flatMap((reading) => ('told' in reading ? [reading.told] : []));
  const kept = await takeOutPlaces(
    tx,
    person,
    told.map(({ fact }) => fact),
  );
  const after = new Map(told.map((one, i) => [one, withFact(one, kept[i]!)]));
  return readings.map((reading) => ('told' in reading ? { told: after.get(reading.told)! } : reading));
}
