import { createRoot } from 'react-dom/client';
import '../ui/kit.css';
import './app.css';
import { LanguageProvider } from '../ui/language.tsx';
import { showStoredTheme } from '../ui/theme.ts';
import { App } from './app.tsx';
import { watchClosing } from './closing.ts';
import { Blocked, Fault, FaultBoundary } from './fault.tsx';
import { showStoredTextSize } from './me/text-size.ts';
import { openPhone } from './phone.ts';
import { beginAnew, beginWithNewest, watchForUpdate } from './update.ts';
import { hearOfVersions } from './work/database.ts';
import { askToKeep } from './work/keep.ts';

// [B9] All its parts have come.
sessionStorage.removeItem('paodian-anew');
showStoredTheme();
showStoredTextSize();
const root = createRoot(document.getElementById('app')!);
const show = (screen: React.ReactNode): void =>
  root.render(
    <LanguageProvider>
      <FaultBoundary>{screen}</FaultBoundary>
    </LanguageProvider>,
  );
await beginWithNewest();
watchClosing();
hearOfVersions((what) => (what === 'blocked' ? show(<Blocked />) : beginAnew()));
show(
  await openPhone().then(
    () => <App />,
    () => <Fault />,
  ),
);
void watchForUpdate();
// An installed app is one that the system keeps. The answer can change from one opening to the next: it is asked each time.
window.addEventListener('appinstalled', () => void askToKeep());
void askToKeep();
