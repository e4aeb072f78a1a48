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
void navigator.storage?.persist?.().catch(() => false);
