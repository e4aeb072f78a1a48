import { lazy, Suspense } from 'react';
import { Redirect, Route, Router, Switch } from 'wouter';
import { useWords } from '../ui/language.tsx';
import { Frame, mayGo } from './frame.tsx';
import { LiveScreen } from './live/live-screen.tsx';
import { ReviewContext, useWaiting } from './review/waiting.ts';
import { useSession } from './sign-in/session.ts';
import * as words from './words.ts';

const VisitsScreen = lazy(() => import('./visit/visits-screen.tsx').then((m) => ({ default: m.VisitsScreen })));
const VisitScreen = lazy(() => import('./visit/visit-screen.tsx').then((m) => ({ default: m.VisitScreen })));
const ReviewScreen = lazy(() => import('./review/review-screen.tsx').then((m) => ({ default: m.ReviewScreen })));
const ComplaintsScreen = lazy(() =>
  import('./complaints/complaints-screen.tsx').then((m) => ({ default: m.ComplaintsScreen })),
);
const MonthsScreen = lazy(() => import('./plan/months-screen.tsx').then((m) => ({ default: m.MonthsScreen })));
const PhonesScreen = lazy(() => import('./phones/phones-screen.tsx').then((m) => ({ default: m.PhonesScreen })));
const ParcelScreen = lazy(() => import('./parcel/parcel-screen.tsx').then((m) => ({ default: m.ParcelScreen })));
const SettingsScreen = lazy(() =>
  import('./settings/settings-screen.tsx').then((m) => ({ default: m.SettingsScreen })),
);
const ImportScreen = lazy(() => import('./import/import-screen.tsx').then((m) => ({ default: m.ImportScreen })));

/** Where one can go at the desk. */
export function Places() {
  const w = useWords(words);
  const { role } = useSession().person;
  const review = useWaiting();
  return (
    <Router base="/c">
      <ReviewContext value={review}>
        <Frame waiting={review.answer?.items.length ?? 0}>
          <Suspense fallback={<p className="muted">{w.loading}</p>}>
            <Switch>
              <Route path="/live">
                <LiveScreen />
              </Route>
              <Route path="/visits">
                <VisitsScreen />
              </Route>
              <Route path="/visits/:id">{({ id }) => <VisitScreen id={id} />}</Route>
              <Route path="/review">
                <ReviewScreen />
              </Route>
              <Route path="/complaints">
                <ComplaintsScreen />
              </Route>
              <Route path="/plans">
                <MonthsScreen />
              </Route>
              <Route path="/phones/file">
                <ParcelScreen />
              </Route>
              <Route path="/phones">
                <PhonesScreen />
              </Route>
              {mayGo('imports', role) ? (
                <Route path="/imports">
                  <ImportScreen />
                </Route>
              ) : null}
              {mayGo('settings', role) ? (
                <Route path="/settings">
                  <SettingsScreen />
                </Route>
              ) : null}
              <Route>
                <Redirect to="/live" replace />
              </Route>
            </Switch>
          </Suspense>
        </Frame>
      </ReviewContext>
    </Router>
  );
}
