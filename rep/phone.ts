import { useSyncExternalStore } from 'react';
import type { Parcel } from '../protocol/parcel.ts';
import type { PlaceViews } from '../protocol/presence.ts';
import type { SignInAnswer, SignInRequest } from '../protocol/session.ts';
import type { Id } from '../core/base/id.ts';
import { closeBook, giveUpHistories, openBook } from './book/book.ts';
import { newId } from './hands.ts';
import { keepAll, openDrafts, saveDrafts } from './log/drafts.ts';
import { openLog } from './log/log.ts';
import { currentStatus, subscribeStatus, tellStatus } from './log/status.ts';
import { countWaiting, releaseConfirmed } from './photos/photos.ts';
import type { Partner } from './sync/partner.ts';
import { startSync, syncNow } from './sync/loop.ts';
import type { RescueEnd } from './sync/round.ts';
export type { RescueEnd };
import { askSignIn } from './sync/sign-in.ts';
import { dropBallast } from './work/ballast.ts';
import { closeWork, fillCleared, hearOfRefill, isWorkNewer, openWork, readSelf, type Self } from './work/database.ts';
import { askToKeep } from './work/keep.ts';
import { phoneKey } from './work/key.ts';
import { knownPerson, remember } from './work/people.ts';
import { refill } from './work/refill.ts';
import { openSpare, spareSelf } from './work/spare.ts';
import { giveUpWhenFull, NewerSchema, write } from './work/write.ts';

/** Whose phone this is: which databases are open, and whether somebody is signed in. */
const KEY = 'paodian-who';
let self: Self | null = null;
let stopSync: (() => void) | null = null;
const listeners = new Set<() => void>();

function publish(next: Self | null): void {
  self = next;
  for (const listener of listeners) listener();
}

export const currentSelf = (): Self | null => self;

export const useSelf = (): Self | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => self,
  );

giveUpWhenFull([
  async () => {
    tellStatus({ isFull: true });
    return dropBallast();
  },
  releaseConfirmed,
  giveUpHistories,
]);
subscribeStatus(rememberWho);
fillCleared(refill);
hearOfRefill(() => {
  keepAll();
  void openPhone();
});

/** Opens what the last user of this phone left; without a network, and also when the token has ended. */
export async function openPhone(): Promise<void> {
  const who = JSON.parse(localStorage.getItem(KEY) ?? 'null') as { tenant: Id; person: Id } | null;
  if (who) await openFor(who.tenant, who.person);
}

async function openFor(tenant: Id, person: Id, signedIn?: SignInAnswer): Promise<void> {
  stopSync?.();
  closeBook();
  const work = await openWork(tenant, person);
  const current = signedIn ? await keepSelf(signedIn) : work.self;
  if (!current) return leave();
  openLog(work.facts);
  openDrafts(work.drafts, `${tenant}-${person}`);
  await openBook(current.cacheName);
  tellStatus({ line: lineAtFirst(current), lastSync: current.lastSync, isFull: false });
  await countWaiting();
  localStorage.setItem(KEY, JSON.stringify({ tenant, person }));
  publish(current);
  spareSelf(current);
  remembered = '';
  rememberWho();
  if (current.token && !isWorkNewer()) stopSync = startSync(leave);
}

function lineAtFirst({ token }: Self): 'idle' | 'needs-login' | 'update-needed' {
  if (isWorkNewer()) return 'update-needed';
  return token ? 'idle' : 'needs-login';
}

/**
 * Signs in; a code when it did not work. The same person's unsent work goes on, another person gets databases of his own.
 */
export async function signIn(who: Pick<SignInRequest, 'login' | 'password' | 'organisation'>): Promise<string | null> {
  const asked = await askSignIn({ ...who, device: newId() });
  if ('code' in asked) return asked.code;
  try {
    await openFor(asked.answer.tenant, asked.answer.person.id, asked.answer);
  } catch (error) {
    if (!(error instanceof NewerSchema)) throw error;
    leave();
    return 'update-needed';
  }
  await phoneKey().catch(() => null);
  void askToKeep();
  return null;
}

/**
 * Writes down whose this is; a phone that knew the person before keeps its name, its numbers and its book. One that knew
 * him and has nothing of him any more was cleared by its browser: it gets a new name, and says which one it had.
 */
const keepSelf = ({ tenant, person, organisation, token }: SignInAnswer): Promise<Self> =>
  write(async (tx) => {
    const before = await tx.objectStore('self').get('self');
    const cleared = before ? undefined : knownPerson(tenant, person.id);
    const lost = before ? before.lost : cleared?.device;
    // A cookie knows the name of the phone and nothing else.
    const lostUnsent = before ? before.lostUnsent : cleared?.name ? cleared.unsent : undefined;
    const next: Self = {
      key: 'self',
      device: before?.device ?? newId(),
      nextDseq: before?.nextDseq ?? 1,
      tenant,
      person: person.id,
      login: person.login,
      name: person.name,
      organisation,
      token,
      cacheName: before?.cacheName ?? `paodian-book-${tenant}-${person.id}-${newId()}`,
      lastSync: before?.lastSync ?? null,
      ...(before?.discarded ? { discarded: before.discarded } : {}),
      ...(lost ? { lost } : {}),
      ...(lostUnsent === undefined ? {} : { lostUnsent }),
      ...(before?.unreadable ? { unreadable: before.unreadable } : {}),
      ...(before?.bookAnewAt ? { bookAnewAt: before.bookAnewAt } : {}),
    };
    await tx.objectStore('self').put(next);
    return next;
  });

/** Signs out. What was not sent stays on this phone and goes on when the same person signs in again. */
export async function signOut(): Promise<void> {
  await saveDrafts();
  stopSync?.();
  const token = self?.token;
  await write(async (tx) => {
    const current = await tx.objectStore('self').get('self');
    if (!current) return;
    spareSelf({ ...current, token: null });
    await tx.objectStore('self').put({ ...current, token: null });
  });
  if (token)
    void fetch('/v1/session', { method: 'DELETE', headers: { authorization: `Bearer ${token}` } }).catch(() => {});
  leave();
}

function leave(): void {
  stopSync?.();
  localStorage.removeItem(KEY);
  closeBook();
  closeWork();
  openSpare(null);
  publish(null);
}

/** The office is told at once if it can be reached within this time; else when the same person signs in again. */
const TELLING_MS = 5000;

/** Throws away what was not sent, and signs out. */
export async function discardAndSignOut(): Promise<void> {
  const { discardUnsent } = await import('./log/discard.ts');
  await discardUnsent();
  await Promise.race([syncNow(), new Promise((resolve) => setTimeout(resolve, TELLING_MS))]);
  await signOut();
}

export type FileProblem = 'no-parcel' | 'broken' | 'of-another-organisation' | 'unsigned' | 'offline' | 'refused';

/** Takes in what another phone of the same person has put into a file; answers whose it is when it is another's. */
export async function takeFile(
  text: string,
): Promise<{ problem: FileProblem } | { ofAnother: Parcel } | { count: number; all: number }> {
  // Seldom wanted: it comes when it is called for.
  const { readParcel } = await import('../protocol/parcel.ts');
  const parcel = await readParcel(text);
  if (typeof parcel === 'string') return { problem: parcel };
  if (parcel.tenant !== self?.tenant) return { problem: 'of-another-organisation' };
  if (parcel.person !== self.person) return { ofAnother: parcel };
  const { takeParcel } = await import('./log/take-parcel.ts');
  const count = await takeParcel(parcel);
  await countWaiting();
  return { count, all: parcel.facts };
}

/** Gives another's file to the office; a problem, or null when all of it is there. */
export const handIn = async (parcel: Parcel): Promise<FileProblem | null> =>
  (await import('./sync/hand-in.ts')).handInParcel(parcel);

/** Gives what is unsent to the office without a sign-in: it lies there until a person has decided. */
export async function handInUnsent(): Promise<RescueEnd> {
  const { rescueRound } = await import('./sync/round.ts');
  const end = await rescueRound(self!);
  await countWaiting();
  return end;
}

/** Asked for by hand: now, and not when the timer says. */
export const syncAgain = (): void => void syncNow();

/** Keeps who works here, and how much he has unsent, where it outlives the databases. */
let remembered = '';
function rememberWho(): void {
  if (!self) return;
  const { tenant, person, name } = self;
  const { waiting, photos } = currentStatus();
  const unsent = waiting + photos;
  if (remembered === `${tenant} ${person} ${unsent}`) return;
  remembered = `${tenant} ${person} ${unsent}`;
  void readSelf().then(
    (now) => now?.person === person && remember({ tenant, person, name, device: now.device, unsent }),
    () => {},
  );
  void navigator.setAppBadge?.(unsent).catch(() => {});
}

/** Who opened this rep's points; null when the server cannot be asked. */
export const placeViews = async (): Promise<PlaceViews | null> =>
  (await import('./sync/views.ts')).askViews(self?.token ?? null);

/** Whoever plays an owner with this rep. */
export const partner = async (): Promise<Partner> =>
  (await import('./sync/partner.ts')).partnerWith(self?.token ?? null);
