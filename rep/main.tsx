import { createRoot } from 'react-dom/client';
import '../ui/kit.css';
import './app.css';
import { LanguageProvider } from '../ui/language.tsx';
import { App } from './app.tsx';
import { storedTheme } from './me/theme.ts';
import { openPhone } from './phone.ts';
import { watchForUpdate } from './update.ts';

document.documentElement.dataset['theme'] = storedTheme();
const root = createRoot(document.getElementById('app')!);
await openPhone();
root.render(
  <LanguageProvider>
    <App />
  </LanguageProvider>,
);
if ('serviceWorker' in navigator) void watchForUpdate();
void navigator.storage?.persist?.().catch(() => false);
