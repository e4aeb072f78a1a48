import { useEffect, useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { Icon, type IconName } from '../ui/icon.tsx';
import { useWords } from '../ui/language.tsx';
import { Account } from './me/account.tsx';
import * as words from './words.ts';

const PLACES: readonly [path: string, icon: IconName, word: 'live' | 'visits' | 'imports'][] = [
  ['/live', 'live', 'live'],
  ['/visits', 'visits', 'visits'],
  ['/imports', 'imports', 'imports'],
];

/** The desk: where one can go, who one is, and the page. */
export function Frame({ mayImport, children }: { mayImport: boolean; children: ReactNode }) {
  const [location] = useLocation();
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
          {PLACES.filter(([path]) => path !== '/imports' || mayImport).map(([path, icon, word]) => (
            <Link key={path} href={path} aria-current={location.startsWith(path) ? 'page' : undefined}>
              <Icon name={icon} size={20} />
              {w[word]}
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
