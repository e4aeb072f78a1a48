import { lazy, Suspense, type ComponentType } from 'react';
import { Redirect, Route, Router, Switch } from 'wouter';
import { useWords } from '../ui/language.tsx';
import { Frame } from './frame.tsx';
import { LiveScreen } from './live/live-screen.tsx';
import { useSession } from './sign-in/session.ts';
import * as words from './words.ts';

const VisitsScreen = lazy(() => import('./visit/visits-screen.tsx').then((m) => ({ default: m.VisitsScreen })));
const VisitScreen = lazy(() => import('./visit/visit-screen.tsx').then((m) => ({ default: m.VisitScreen })));
// A glob, and no import by name: the desk is whole without this folder too, and then offers no such place.
const [loadImport] = Object.values(
  import.meta.glob<{ readonly ImportScreen: ComponentType }>('./import/import-screen.tsx'),
);
const ImportScreen = loadImport ? lazy(() => loadImport().then((m) => ({ default: m.ImportScreen }))) : null;

/** Where one can go at the desk. */
export function Places() {
  const w = useWords(words);
  const { role } = useSession().person;
  const mayImport = ImportScreen !== null && (role === 'office' || role === 'admin');
  return (
    <Router base="/c">
      <Frame mayImport={mayImport}>
        <Suspense fallback={<p className="muted">{w.loading}</p>}>
          <Switch>
            <Route path="/live">
              <LiveScreen />
            </Route>
            <Route path="/visits">
              <VisitsScreen />
            </Route>
            <Route path="/visits/:id">{({ id }) => <VisitScreen id={id} />}</Route>
            {ImportScreen && mayImport ? (
              <Route path="/imports">
                <ImportScreen />
              </Route>
            ) : null}
            <Route>
              <Redirect to="/live" replace />
            </Route>
          </Switch>
        </Suspense>
      </Frame>
    </Router>
  );
}
