import type { MouseEvent, ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { Icon, type IconName } from '../ui/icon.tsx';
import { useWords } from '../ui/language.tsx';
import { isCutOff, useStatus } from './log/status.ts';
import * as words from './words.ts';

/** The one strip that tells the truth: kept here, waiting, sent, needs attention. */
export function SyncStrip() {
  const status = useStatus();
  const w = useWords(words);
  const open = status.waiting + status.photos;
  const [look, text] =
    status.line === 'disabled'
      ? ['attention', w.disabled]
      : status.attention + status.unreadable > 0
        ? ['attention', w.attention(status.attention + status.unreadable)]
        : status.isFull
          ? ['attention', w.full]
          : status.line === 'needs-login'
            ? ['attention', w.needsLogin]
            : status.line === 'update-needed'
              ? ['attention', w.updateNeeded]
              : status.line === 'syncing' && open > 0
                ? ['waiting', w.sending]
                : open > 0
                  ? ['waiting', w.waiting(open)]
                  : isCutOff(status.line) || status.lastSync === null
                    ? ['', w.offlineReady]
                    : ['', w.allSent];
  return (
    <Link href="/me/sync" className={`strip ${look}`}>
      <output className="pill">{text}</output>
    </Link>
  );
}

const TABS: readonly [string, IconName, 'today' | 'stores' | 'results' | 'me'][] = [
  ['/today', 'today', 'today'],
  ['/stores', 'stores', 'stores'],
  ['/results', 'results', 'results'],
  ['/me', 'me', 'me'],
];

/** A screen with the four tabs; `dock` holds its one thing to do. */
export function TabScreen({
  title,
  subtitle,
  dock,
  children,
}: {
  title: string;
  subtitle?: string;
  dock?: ReactNode;
  children: ReactNode;
}) {
  const [location] = useLocation();
  const w = useWords(words);
  return (
    <div className="screen">
      <header className="top">
        <div className="grow">
          <h1>{title}</h1>
          {subtitle ? <p className="small muted">{subtitle}</p> : null}
        </div>
        <SyncStrip />
      </header>
      <main>{children}</main>
      <div className="bottom">
        {dock ? <div className="dock">{dock}</div> : null}
        <nav className="tabs" aria-label={w.tabs}>
          {TABS.map(([path, icon, word]) => (
            <Link key={path} href={path} aria-current={location.startsWith(path) ? 'page' : undefined}>
              <Icon name={icon} />
              {w[word]}
            </Link>
          ))}
        </nav>
      </div>
    </div>
  );
}

/** Back to where one came from; who came by an address goes to `to`. */
function BackLink({ to }: { to: string }) {
  const w = useWords(words);
  const goBack = (event: MouseEvent): void => {
    // Browsers before 102 do not say whether there is a way back.
    if (!('navigation' in window) || !window.navigation.canGoBack) return;
    event.preventDefault();
    window.history.back();
  };
  return (
    <Link href={to} className="button plain" aria-label={w.back} onClick={goBack}>
      <Icon name="back" />
    </Link>
  );
}

/** A screen that one goes back from. */
export function PlainScreen({
  title,
  back,
  dock,
  children,
}: {
  title: string;
  back: string;
  dock?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="screen">
      <header className="top">
        <BackLink to={back} />
        <h1 className="grow">{title}</h1>
        <SyncStrip />
      </header>
      <main>{children}</main>
      {dock ? <div className="dock">{dock}</div> : null}
    </div>
  );
}
