import { KEEP_DAYS } from '../../server/sync/since.ts';
import { stateOf } from '../../rep/log/states.ts';
import { must } from './breach.ts';
import { dayAt } from './days.ts';
import { factOf } from './fact.ts';
import { viewOf } from './give.ts';
import { keyOf } from './hear-pull.ts';
import { isTrueIn } from './past.ts';
import { cacheOf, type Phone } from './phone.ts';
import type { Body } from './server.ts';
import { OUTLETS, REPS, type World } from './world.ts';

/** What must hold when all is well again: phones and server as they stand then. */
export function judgeAll(world: World): void {
  for (const phone of world.phones) {
    nothingWaits(phone);
    bookIsTheView(world, phone);
  }
  nothingIsLost(world);
  lossesAreKnown(world);
  nothingIsDoubled(world);
  orderIsKept(world);
  documentsFollowFromFacts(world);
}

/** [I9] */
function nothingWaits(phone: Phone): void {
  const waiting = phone.work.facts.find((f) => stateOf(f, cacheOf(phone).meta) === 'unsent');
  must('I9', !waiting, () => `${waiting!.id} is on phone ${phone.number} and does not get away`);
}

/** [I1] A phone that could not notice a silent restore is left out: nothing on the wire tells it. */
function bookIsTheView(world: World, phone: Phone): void {
  const { docs, meta, past } = cacheOf(phone);
  if (world.silent > 0 && !isTrueIn(world, world.server.past, past, meta.cursor)) return;
  const view = viewOf(world.server, phone.person, dayAt(world.now, -KEEP_DAYS));
  const where = `the book of phone ${phone.number}`;
  for (const doc of view) {
    const held = docs.get(keyOf(doc));
    const isSame = held?.s === doc.s && held.r === doc.rev && (held.b as Body).text === doc.b!.text;
    must('I1', isSame, () => `${keyOf(doc)} in ${where}: ${held ? `${held.s} revision ${held.r}` : 'missing'}`);
  }
  must('I1', docs.size === view.length, () => `${where} has more than its rep may see: ${[...docs.keys()].join(', ')}`);
}

/** [I2] */
function nothingIsLost({ witness, server }: World): void {
  for (const id of witness.kept.keys())
    must('I2', server.log.has(id) || witness.excused.has(id), () => `${id} was saved and is nowhere`);
}

/** [I7] */
function lossesAreKnown({ witness, server, branches }: World): void {
  for (const id of server.announced)
    must('I7', server.log.has(id) || witness.excused.has(id), () => `${id} counts as lost and is not`);
  // What a restored server had been told before, it may have forgotten.
  for (const id of branches.length > 0 ? [] : witness.thrown.keys())
    must('I7', server.log.has(id) || server.announced.has(id), () => `${id} was thrown away, and nobody knows`);
  for (const id of server.heard)
    must('I7', server.log.has(id) || server.announced.has(id), () => `${id} was announced, and nobody misses it`);
}

/** [I3] */
function nothingIsDoubled({ server }: World): void {
  const noted = OUTLETS.flatMap((outlet) => server.shelves.get(outlet)?.facts ?? []);
  must('I3', new Set(noted).size === noted.length, () => `an outlet has a fact twice: ${noted.join(' ')}`);
  for (const [id, row] of server.log) {
    const isNoted = noted.includes(id);
    must(
      'I3',
      isNoted === (row.result.status === 'applied'),
      () => `${id} is ${row.result.status} and ${isNoted ? '' : 'not '}noted`,
    );
  }
  const counted = REPS.reduce((sum, rep) => sum + (server.months.get(rep) ?? 0), 0);
  must('I3', counted === noted.length, () => `${counted} facts are counted, ${noted.length} noted`);
}

/**
 * [I4] A fact is taken in after the one that stood before it on its phone. A file brings what was unsent to another phone, and
 * not what stood before it: when the server goes back, that may come in later.
 */
function orderIsKept({ witness, server, isFileTaken, branches }: World): void {
  if (isFileTaken && branches.length > 0) return;
  const place = new Map([...server.log.keys()].map((id, i) => [id, i]));
  for (const [id, at] of place) {
    const before = witness.kept.get(id);
    // One that was given up may still come in, by a request that was long on its way.
    if (before && (witness.excused.has(before) || witness.outlived.has(before))) continue;
    must('I4', !before || (place.get(before) ?? -1) < at, () => `${id} was taken in before ${before!}`);
  }
}

/** [I12] */
function documentsFollowFromFacts({ server }: World): void {
  const found = new Map<string, string>();
  for (const [key, versions] of server.docs) {
    const live = versions.filter((doc) => doc.b);
    must('I12', live.length <= 1, () => `${key} lives in ${live.map((doc) => doc.s).join(' and ')}`);
    for (const doc of live) found.set(key, `${doc.s}: ${doc.b!.text}`);
  }
  const wanted = new Map<string, string>();
  const add = (key: string, scope: string, text: string): void => {
    const before = wanted.get(key);
    wanted.set(key, before ? `${before} ${text}` : `${scope}: ${text}`);
  };
  const months = new Map<string, number>();
  for (const { fact: envelope, person, result } of [...server.log.values()].sort((a, b) => a.turn - b.turn)) {
    if (result.status !== 'applied') continue;
    const { id } = envelope;
    const fact = factOf(envelope);
    add(`visit ${fact.visit}`, `r:${person}`, id);
    add(`history ${fact.outlet}`, `o:${fact.outlet}`, id);
    months.set(person, (months.get(person) ?? 0) + 1);
  }
  for (const [person, count] of months) wanted.set(`month ${person}`, `r:${person}: ${count}`);
  for (const [id, status] of server.decided) wanted.set(`answer ${id}`, `r:${server.log.get(id)!.person}: ${status}`);
  for (const [key, text] of server.office) {
    const [e, id] = key.split(' ') as [string, string];
    if (e === 'outlet') wanted.set(key, `o:${id}: ${text}`);
    if (e === 'product') wanted.set(key, `t: ${text}`);
    if (e === 'route') wanted.set(key, `r:${text}: ${id}`);
  }
  for (const key of new Set([...found.keys(), ...wanted.keys()]))
    must(
      'I12',
      found.get(key) === wanted.get(key),
      () => `${key} is "${found.get(key)}" and should be "${wanted.get(key)}"`,
    );
}
