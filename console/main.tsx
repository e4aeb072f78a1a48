import { createRoot } from 'react-dom/client';
import '../ui/kit.css';
import './app.css';
import { LanguageProvider } from '../ui/language.tsx';
import { showStoredTheme } from '../ui/theme.ts';
import { App } from './app.tsx';

showStoredTheme();
createRoot(document.getElementById('app')!).render(
  <LanguageProvider>
    <App />
  </LanguageProvider>,
);
