import type { Id } from '../../core/base/id.ts';

/**
 * Who has worked on this phone, kept beside the databases: a browser that clears those may leave this, and then the phone
 * knows what has happened to it. In two places, since a browser clears one more often than the other.
 */
export interface Known {
  readonly tenant: Id;
  readonly person: Id;
  readonly device: Id;
  /** His name, and what had not been sent when it was last counted; a cookie does not hold them. */
  readonly name: string;
  readonly unsent: number;
}

const KEY = 'paodian-people';
const SECONDS = 400 * 86_400;
/** A cookie holds so many and no more. */
const MOST = 8;

const inCookie = (): Known[] =>
  (new RegExp(`(?:^|; )${KEY}=([^;]*)`).exec(document.cookie)?.[1] ?? '')
    .split('.')
    .map((one) => one.split('_'))
    .flatMap(([tenant, person, device]) =>
      tenant && person && device ? [{ tenant, person, device, name: '', unsent: 0 }] : [],
    );

function inStorage(): Known[] {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]') as Known[];
  } catch {
    return [];
  }
}

const isSame = (a: Known, b: Pick<Known, 'tenant' | 'person'>): boolean =>
  a.tenant === b.tenant && a.person === b.person;

export function knownPeople(): Known[] {
  const stored = inStorage();
  return [...stored, ...inCookie().filter((one) => !stored.some((other) => isSame(other, one)))];
}

export const knownPerson = (tenant: Id, person: Id): Known | undefined =>
  knownPeople().find((one) => isSame(one, { tenant, person }));

export function remember(known: Known): void {
  const all = [known, ...knownPeople().filter((one) => !isSame(one, known))];
  localStorage.setItem(KEY, JSON.stringify(all));
  const short = all.slice(0, MOST).map(({ tenant, person, device }) => `${tenant}_${person}_${device}`);
  const secure = location.protocol === 'https:' ? '; secure' : '';
  document.cookie = `${KEY}=${short.join('.')}; path=/m; max-age=${SECONDS}; samesite=strict${secure}`;
}
