import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { plusDays } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import { inTransaction } from '../../server/postgres/transaction.ts';
import { TODAY } from '../../server/sync/field-day.ts';
import { cannotBrowse } from '../kit/browser.ts';
import { photographOn, tellOn } from '../kit/browser-deeds.ts';
import { untilSent } from '../kit/browser-heal.ts';
import { inBrowserScene, type BrowserScene, type Carried } from '../kit/browser-scene.ts';
import { emptyHanded, keepTapping, noteTaps, type Tapped } from '../kit/browser-taps.ts';
import type { Fault } from '../kit/fault.ts';
import { aVisit } from '../kit/field.ts';
import { aPhoto } from '../kit/photos.ts';

const FACTS = 10_000;
const PHOTOS = 300;
/** So many facts a rep tells in a day. */
const A_DAY = 300;
const KILLS = 5;
/** Seconds after which something must be stuck. */
const LONGEST = 240;
/** What is promised: seconds for the facts, milliseconds for a tap, megabytes for the scripts. */
const SECONDS = 60;
const ANSWER_MS = 100;
const HEAP_MB = 250;
/** A machine on which others work answers late with nothing to send, too: no more than so much later then. */
const BUSIER = 1.5;
const TAPS_AT_REST = 60;

const TABS = ['/today', '/stores', '/results', '/me'].map((path) => `nav.tabs a[href$="${path}"]`);

/**
 * A rep comes back from weeks without a line: 10,000 facts and 300 photos wait on his phone, and he goes on tapping while
 * they are sent by the screens themselves. Server and browser are killed five times each on the way. All of it arrives
 * whole and in its order; the facts, the taps and the memory stay within what is promised.
 */
export const backlog: Fault = {
  id: 'F-39',
  tier: 'N',
  title: '10,000 facts and 300 photos wait on one phone',
  rounds: { commit: 1, night: 1 },
  cannot: cannotBrowse,
  run: inBrowserScene(async (scene) => {
    const { line, wrong } = scene;
    const carried = await scene.aPhone();
    const { phone, told } = carried;
    await fill(scene, carried);
    const [atRest, tapped] = [emptyHanded(), emptyHanded()];
    /** Opens the phone; somebody taps from then on, as long as `isOn`. */
    const open = async (on: Tapped, isOn: () => boolean): Promise<{ tapping: Promise<void> }> => {
      await phone.start();
      await noteTaps(phone.context);
      const page = await phone.screens();
      return { tapping: keepTapping(phone, page, { selectors: TABS, tapped: on, isOver: () => !isOn() }) };
    };
    await (
      await open(atRest, () => atRest.taps < TAPS_AT_REST)
    ).tapping;
    await phone.close();

    line.trick = () => ({});
    const from = performance.now();
    const secondsSince = (): number => (performance.now() - from) / 1000;
    let isSending = true;
    let { tapping } = await open(tapped, () => isSending);
    let [factsIn, serverKills] = [0, 0];
    for (;;) {
      await pause(100);
      const { facts, photos } = await arrived(scene);
      if (factsIn === 0 && facts === told.saved) factsIn = secondsSince();
      if (facts === told.saved && photos === PHOTOS) break;
      const way = (facts / told.saved + photos / PHOTOS) / 2;
      // In turn, and spread over the whole way.
      if (serverKills <= phone.kills && serverKills < KILLS && way > serverKills / KILLS + 0.05) {
        serverKills++;
        await scene.restart();
      } else if (phone.kills < KILLS && way > phone.kills / KILLS + 0.15) {
        await phone.kill();
        await tapping;
        ({ tapping } = await open(tapped, () => isSending));
      }
      if (secondsSince() > LONGEST) throw new Error(`after ${LONGEST} s: ${facts} facts and ${photos} photos`);
    }
    const recovered = secondsSince();
    isSending = false;
    await tapping;
    const page = await phone.parts();
    await untilSent(phone, page);
    const { disk, wrong: against } = await told.look(page);
    wrong(...against);
    if ((await overtaken(scene)) > 0) wrong('a fact has overtaken an earlier one');

    const [p95, p95AtRest] = [percentile(tapped, 95), percentile(atRest, 95)];
    const heap = Math.round(tapped.heap / 1024 / 1024);
    if (factsIn > SECONDS) wrong(`the facts took ${Math.round(factsIn)} s instead of ${SECONDS}`);
    if (p95 > Math.max(ANSWER_MS, p95AtRest * BUSIER)) wrong(`taps waited ${p95} ms, and ${p95AtRest} ms at rest`);
    if (heap > HEAP_MB) wrong(`the scripts held ${heap} MB instead of ${HEAP_MB}`);
    const seconds = { factsSeconds: Math.round(factsIn), allSeconds: Math.round(recovered) };
    const kills = { phoneKills: phone.kills, serverKills };
    const taps = { taps: tapped.taps, p95, p95AtRest, slowest: Math.max(0, ...tapped.slow) };
    return {
      recovered,
      disks: [disk],
      did: { facts: told.saved, photos: PHOTOS, ...kills, ...seconds, ...taps, heap },
    };
  }),
};

/** Weeks of work without a line: the facts of a visit are kept together, photos among them. */
async function fill(scene: BrowserScene, { phone, told }: Carried): Promise<void> {
  const { field, line } = scene;
  const outlets = field.territory.outlets.slice(0, -1).map(({ id }) => id);
  await phone.start();
  // Once it has been opened with a line, the app is on the phone.
  await (await phone.screens()).close();
  const page = await phone.parts();
  await untilSent(phone, page);
  line.trick = () => ({ answer: '' });
  const save = async (facts: readonly Fact[], deed: () => Promise<Id[]>): Promise<void> => {
    told.begin(facts);
    told.isSaved(facts, await deed());
  };
  const visitOn = (facts: readonly Fact[]): Fact[] => {
    const day = plusDays(TODAY, -Math.floor((FACTS - told.saved) / A_DAY));
    return facts.map((fact) => (fact.kind === 'visit-opened' ? { ...fact, day } : fact));
  };
  for (let photos = 0; told.saved < FACTS;) {
    const visit = randomUUID();
    const facts = visitOn(aVisit(field, { outlets }, visit));
    const photo = photos < PHOTOS && photos <= (told.saved / FACTS) * PHOTOS ? await aPhoto(field.chance, visit) : null;
    await save(facts, () => tellOn(page, facts));
    if (!photo) continue;
    photos++;
    await save([photo.fact], () => photographOn(page, photo));
  }
  await phone.close();
}

/** What is on the server by now. */
const arrived = ({ field, place }: BrowserScene): Promise<{ facts: number; photos: number }> =>
  inTransaction(
    place.pool,
    field.territory.tenant,
    async (tx) =>
      (await tx.row<{ facts: number; photos: number }>(
        `select (select count(*)::int from fact_log where tenant = $1) as facts,
           (select count(*)::int from photo where tenant = $1 and received_at is not null) as photos`,
        tx.tenant,
      ))!,
    'read only',
  );

/** How many facts the server took before an earlier one of the same phone. */
const overtaken = ({ field, place }: BrowserScene): Promise<number> =>
  inTransaction(
    place.pool,
    field.territory.tenant,
    async (tx) =>
      (await tx.row<{ count: number }>(
        `select count(*)::int from (select seq, lag(seq) over (partition by device order by dseq) as before
           from fact_log where tenant = $1) f where seq < before`,
        tx.tenant,
      ))!.count,
    'read only',
  );

/** Taps below what is measured count as answered at once. */
function percentile({ taps, slow }: Tapped, percent: number): number {
  const all = [...Array.from({ length: Math.max(0, taps - slow.length) }, () => 0), ...slow].sort((a, b) => a - b);
  return all[Math.floor((all.length * percent) / 100)] ?? 0;
}
