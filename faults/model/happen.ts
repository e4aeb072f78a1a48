import { pullOf, pushOf } from './ask.ts';
import { DAY_MS } from './days.ts';
import * as byHand from './by-hand.ts';
import { backUp, collect, restore } from './disaster.ts';
import { give } from './give.ts';
import { hearPull } from './hear-pull.ts';
import { hearPush } from './hear-push.ts';
import { adding, keeping, opening } from './keep.ts';
import * as office from './office.ts';
import { emptyWork, loseBook, loseWork, writeWork, type Phone } from './phone.ts';
import * as review from './review.ts';
import { syncRound } from './round.ts';
import type { Step, StepKind } from './step.ts';
import { beginPush } from './take.ts';
import { nameOf, OUTLETS, REPS, type Answer, type Asked, type Open, type World } from './world.ts';
import { lostStorage } from './note.ts';

/** On a line wait so many at most; the oldest gets lost. */
const WAITING_MAX = 12;

type Write = () => void;

const nth = <T>(of: readonly T[], n: number): T | undefined => of[(n - 1) % of.length];
const without = <T>(of: readonly T[], one: T): T[] => of.filter((other) => other !== one);
const outlet = (n: number): string => OUTLETS[n - 1]!;
const rep = (n: number): string => REPS[n - 1]!;
const onto = <T>(line: readonly T[], one: T): T[] => [...line, one].slice(-WAITING_MAX);

const run = (writes: readonly Write[], most = Infinity): void => {
  for (const write of writes.slice(0, most)) write();
};

const writesOf = (world: World, answer: Answer): Write[] => {
  if ('pushed' in answer) return hearPush(world, answer.asked, answer.pushed);
  if ('given' in answer) return hearPull(world, answer.asked, answer.given);
  return signedOut(world, answer.asked.phone);
};

/** Work goes on: nothing is written. */
function signedOut({ flaws }: World, phone: Phone): Write[] {
  if (!flaws.has('sign-out-forgets')) return [];
  return [() => writeWork(phone, { facts: phone.work.facts.filter((f) => f.ack !== null) })];
}

/** The server begins to work on a request; null: it has to wait. */
function beginRequest(world: World, asked: Asked): Open | null {
  if (!asked.phone.isSignedIn) return { locks: [], commit: () => ({ asked, refused: 'sign-in' }) };
  if (asked.to === 'push') return beginPush(world, asked);
  const given = give(world, asked);
  return { locks: [], commit: () => ({ asked, given }) };
}

function commit(world: World, open: Open | null): void {
  const answer = open?.commit();
  if (answer) world.answers = onto(world.answers, answer);
}

function take(world: World, n: number, stays: boolean): void {
  const asked = nth(world.requests, n);
  const open = asked && beginRequest(world, asked);
  if (!open) return;
  commit(world, open);
  if (!stays) world.requests = without(world.requests, asked);
}

function arrive(world: World, n: number, stays: boolean, most?: number): void {
  const answer = nth(world.answers, n);
  if (!answer) return;
  if (!stays) world.answers = without(world.answers, answer);
  run(writesOf(world, answer), most);
}

function begin(world: World, open: Open | null): void {
  if (open) world.open = onto(world.open, open);
}

function ask(world: World, asked: Asked | null): void {
  if (asked) world.requests = onto(world.requests, asked);
}

function keep(world: World, phone: Phone, kind: 'added' | 'poison', most?: number): void {
  const fact = adding(phone, kind);
  if (fact) run(keeping(world, phone, fact), most);
}

const deeds: Record<StepKind, (world: World, phone: Phone, step: Step) => void> = {
  visit: (world, phone, { b }) => run(keeping(world, phone, opening(world, phone, outlet(b)))),
  add: (world, phone) => keep(world, phone, 'added'),
  poison: (world, phone) => keep(world, phone, 'poison'),
  dieKeeping: (world, phone, { b }) => keep(world, phone, 'added', b),
  send: (world, phone) => ask(world, pushOf(world, phone)),
  ask: (world, phone) => ask(world, pullOf(world, phone)),
  sync: (world, phone) => void syncRound(world, phone),
  take: (world, _, { a }) => take(world, a, false),
  takeTwice: (world, _, { a }) => take(world, a, true),
  arrive: (world, _, { a }) => arrive(world, a, false),
  arriveTwice: (world, _, { a }) => arrive(world, a, true),
  dieTaking: (world, _, { a, b }) => arrive(world, a, false, b),
  loseRequest: (world, _, { a }) => void (world.requests = without(world.requests, nth(world.requests, a)!)),
  loseAnswer: (world, _, { a }) => void (world.answers = without(world.answers, nth(world.answers, a)!)),

  rollWork: (world, phone, { b }) => {
    lostStorage(world, phone, () => loseWork(phone, b));
  },
  rollBook: (_, phone, { b }) => loseBook(phone, b),
  evict: (world, phone) =>
    lostStorage(world, phone, () => {
      phone.work = emptyWork(nameOf(world, 'device'));
      phone.workBefore.length = 0;
      phone.caches.clear();
    }),
  copy: (world) => {
    const [from, to] = world.phones as [Phone, Phone];
    lostStorage(world, to, () => {
      to.work = from.work;
      to.workBefore.splice(0, Infinity, ...from.workBefore);
      to.caches.clear();
      for (const [name, { now, before }] of from.caches) to.caches.set(name, { now, before: [...before] });
    });
  },

  skew: (_, phone, { b }) => void (phone.skew += b * DAY_MS),
  signOut: (_, phone) => void (phone.isSignedIn = false),
  signIn: (_, phone) => void (phone.isSignedIn = true),

  throwAway: byHand.throwAway,
  takeFile: (world, phone, { b }) => byHand.takeFile(world, phone, world.phones[b - 1]!),

  editOutlet: (world, _, { a }) => commit(world, office.editOutlet(world, outlet(a))),
  deleteOutlet: (world, _, { a }) => commit(world, office.deleteOutlet(world, outlet(a))),
  editProduct: (world, _, { a }) => commit(world, office.editProduct(world, `product${a}`)),
  deleteProduct: (world, _, { a }) => commit(world, office.deleteProduct(world, `product${a}`)),
  moveRoute: (world, _, { a }) => commit(world, office.moveRoute(world, rep(a))),
  give: (world, _, { a, b }) => commit(world, office.giveOutlet(world, outlet(a), rep(b))),
  decide: (world, _, { a }) => commit(world, review.decide(world, rep(a))),
  turnDown: (world, _, { a }) => commit(world, review.turnDown(world, rep(a))),
  takeAway: (world, _, { a }) => commit(world, office.giveOutlet(world, outlet(a), null)),

  takeSlowly: (world, _, { a }) => {
    const asked = nth(world.requests, a);
    const open = asked && beginRequest(world, asked);
    if (!open) return;
    begin(world, open);
    world.requests = without(world.requests, asked);
  },
  editSlowly: (world, _, { a }) => begin(world, office.editProduct(world, `product${a}`)),
  giveSlowly: (world, _, { a, b }) => begin(world, office.giveOutlet(world, outlet(a), rep(b))),
  commit: (world, _, { a }) => {
    const open = nth(world.open, a);
    if (!open) return;
    world.open = without(world.open, open);
    commit(world, open);
  },
  rollBack: (world, _, { a }) => void (world.open = without(world.open, nth(world.open, a)!)),
  restart: (world) => {
    world.open = [];
    world.requests = [];
  },

  backup: backUp,
  restore: (world, _, { a }) => restore(world, a, true),
  restoreSilently: (world, _, { a }) => {
    // A third one could bring back what a second had brought back and taken: nobody could follow that.
    if (world.silent < 2) restore(world, a, false);
  },

  pass: (world, _, { a }) => {
    world.now += a * DAY_MS;
    // No transaction stays open for a day: the server ends it.
    world.open = [];
  },
  collect: (world, _, { a }) => collect(world, a),
  newProjection: (world) => void world.server.proj++,
};

/** Lets a step happen. One that has nothing to work on (no request on the line, say) does nothing. */
export function happen(world: World, step: Step): void {
  deeds[step.kind](world, world.phones[step.a - 1] ?? world.phones[0]!, step);
}

/** The answer that a step is about to deliver. */
export const answerOf = ({ answers }: World, { kind, a }: Step): Answer | undefined =>
  kind === 'arrive' || kind === 'arriveTwice' || kind === 'dieTaking' ? nth(answers, a) : undefined;
