import { createRoot } from 'react-dom/client';
import '../ui/kit.css';
import './app.css';
import { LanguageProvider } from '../ui/language.tsx';
import { showStoredTheme } from '../ui/theme.ts';
import { App } from './app.tsx';
import { FaultBoundary } from './fault.tsx';
import { showStoredTextSize } from './me/text-size.ts';
import { openPhone } from './phone.ts';
import { watchForUpdate } from './update.ts';
import { askToKeep } from './work/keep.ts';

showStoredTheme();
showStoredTextSize();
const root = createRoot(document.getElementById('app')!);
await openPhone();
root.render(
  <LanguageProvider>
    <FaultBoundary>
      <App />
    </FaultBoundary>
  </LanguageProvider>,
);
if ('serviceWorker' in navigator) void watchForUpdate();
// An installed app is one that the system keeps.
window.addEventListener('appinstalled', () => void askToKeep());
if (matchMedia('(display-mode: standalone)').matches) void askToKeep();
