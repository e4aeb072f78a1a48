import { useSyncExternalStore } from 'react';
import type { SignInAnswer, SignInRequest } from '../protocol/session.ts';
import type { Id } from '../core/base/id.ts';
import { closeBook, openBook } from './book/book.ts';
import { newId } from './hands.ts';
import { openDrafts, saveDrafts } from './log/drafts.ts';
import { openLog } from './log/log.ts';
import { tellStatus } from './log/status.ts';
import { countWaiting } from './photos/photos.ts';
import { startSync, syncNow } from './sync/loop.ts';
import { askSignIn } from './sync/sign-in.ts';
import { closeWork, openWork, write, type Self } from './work/database.ts';

/** Whose phone this is: which databases are open, and whether somebody is signed in. */
const KEY = 'paodian-who';
let self: Self | null = null;
let stopSync: (() => void) | null = null;
const listeners = new Set<() => void>();

function publish(next: Self | null): void {
  self = next;
  for (const listener of listeners) listener();
}

export const useSelf = (): Self | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => self,
  );

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
  if (!current) return;
  openLog(work.facts);
  openDrafts(work.drafts, `${tenant}-${person}`);
  await openBook(current.cacheName);
  tellStatus({ line: current.token ? 'idle' : 'needs-login', lastSync: current.lastSync });
  await countWaiting();
  localStorage.setItem(KEY, JSON.stringify({ tenant, person }));
  publish(current);
  if (current.token) stopSync = startSync();
}

/**
 * Signs in; a code when it did not work. The same person's unsent work goes on, another person gets databases of his own.
 */
export async function signIn(who: Pick<SignInRequest, 'login' | 'password' | 'organisation'>): Promise<string | null> {
  const asked = await askSignIn({ ...who, device: newId() });
  if ('code' in asked) return asked.code;
  await openFor(asked.answer.tenant, asked.answer.person.id, asked.answer);
  return null;
}

/** Writes down whose this is; a phone that knew the person before keeps its name, its numbers and its book. */
const keepSelf = ({ tenant, person, organisation, token }: SignInAnswer): Promise<Self> =>
  write(async (tx) => {
    const before = await tx.objectStore('self').get('self');
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
    if (current) await tx.objectStore('self').put({ ...current, token: null });
  });
  if (token)
    void fetch('/v1/session', { method: 'DELETE', headers: { authorization: `Bearer ${token}` } }).catch(() => {});
  localStorage.removeItem(KEY);
  closeBook();
  closeWork();
  publish(null);
}

/** Asked for by hand: now, and not when the timer says. */
export const syncAgain = (): void => void syncNow();
