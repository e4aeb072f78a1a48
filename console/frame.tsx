import { useEffect, useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { Role } from '../core/base/role.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { useWords } from '../ui/language.tsx';
import { Account } from './me/account.tsx';
import { useSession } from './sign-in/session.ts';
import * as words from './words.ts';

const PLACES = [
  'live',
  'visits',
  'stores',
  'orders',
  'accounts',
  'vans',
  'returns',
  'schemes',
  'uptake',
  'distributors',
  'review',
  'complaints',
  'gifts',
  'plans',
  'scripts',
  'questions',
  'standards',
  'playbooks',
  'phones',
  'imports',
  'settings',
] as const satisfies readonly IconName[];
export type Place = (typeof PLACES)[number];
const TEAM: readonly Role[] = ['supervisor', 'office', 'admin'];
const ROLES: Record<Place, readonly Role[]> = {
  live: TEAM,
  visits: TEAM,
  stores: TEAM,
  orders: [...TEAM, 'finance', 'distributor'],
  accounts: [...TEAM, 'finance'],
  vans: [...TEAM, 'finance'],
  returns: [...TEAM, 'finance', 'distributor'],
  schemes: [...TEAM, 'finance'],
  uptake: TEAM,
  distributors: ['office', 'admin', 'distributor'],
  review: TEAM,
  complaints: TEAM,
  gifts: TEAM,
  plans: TEAM,
  scripts: [...TEAM, 'compliance'],
  questions: ['office', 'admin'],
  standards: ['office', 'admin'],
  playbooks: ['office', 'admin'],
  phones: TEAM,
  imports: ['office', 'admin'],
  settings: ['admin'],
};

/** Whether somebody of a role may go to a place; the server keeps the same. */
export const mayGo = (place: Place, role: Role): boolean => ROLES[place].includes(role);

/** Where somebody of a role begins; null where there is nothing for him yet. */
export const beginning = (role: Role): Place | null => PLACES.find((place) => mayGo(place, role)) ?? null;

/** The desk: where one can go, who one is, and the page. */
export function Frame({ waiting, children }: { waiting: number; children: ReactNode }) {
  const [location] = useLocation();
  const { role } = useSession().person;
  const w = useWords(words);
  return (
    <div className="desk">
      <a className="skip" href="#content">
        {w.toContent}
      </a>
      <header className="side">
        <p className="brand">
          {w.brand} <span>{w.desk}</span>
        </p>
        <nav aria-label={w.menu}>
          {PLACES.filter((place) => mayGo(place, role)).map((place) => (
            <Link key={place} href={`/${place}`} aria-current={location.startsWith(`/${place}`) ? 'page' : undefined}>
              <Icon name={place} size={20} />
              {w[place]}
              {place === 'review' && waiting > 0 ? (
                <>
                  {' '}
                  <span className="count">
                    {waiting}
                    <span className="hidden-text">{w.waitingItems}</span>
                  </span>
                </>
              ) : null}
            </Link>
          ))}
        </nav>
        <Account />
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

/** A page of the desk: its title (in the window too), what stands beside it, and what it shows. */
export function Page({
  title,
  beside,
  actions,
  children,
}: {
  title: string;
  beside?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const w = useWords(words);
  const [before] = useState(() => document.title);
  useEffect(() => {
    document.title = w.title(title);
    return () => {
      document.title = before;
    };
  }, [title, w, before]);
  return (
    <>
      <div className="page-head">
        <div className="row wrap grow">
          <h1>{title}</h1>
          {beside}
        </div>
        {actions ? <div className="row wrap">{actions}</div> : null}
      </div>
      {children}
    </>
  );
}
