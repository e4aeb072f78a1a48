import { lazy, Suspense, useEffect } from 'react';
import { Redirect, Route, Router, Switch } from 'wouter';
import { useWords } from '../ui/language.tsx';
import { useBookOrNull } from './book/book.ts';
import { useSelf } from './phone.ts';
import { TodayScreen } from './today/today-screen.tsx';
import { UpdateNotice } from './update-notice.tsx';
import * as words from './words.ts';

// What is not needed for the first screen comes when it is called for; the service worker has it on the phone already.
const SignInScreen = lazy(() => import('./sign-in/sign-in-screen.tsx').then((m) => ({ default: m.SignInScreen })));
const FirstBook = lazy(() => import('./sign-in/first-book.tsx').then((m) => ({ default: m.FirstBook })));
const VisitScreens = lazy(() => import('./visit/visit-screens.tsx').then((m) => ({ default: m.VisitScreens })));
const StoresScreen = lazy(() => import('./outlet/stores-screen.tsx').then((m) => ({ default: m.StoresScreen })));
const CustomerCard = lazy(() => import('./outlet/customer-card.tsx').then((m) => ({ default: m.CustomerCard })));
const ServiceCard = lazy(() => import('./outlet/service-card.tsx').then((m) => ({ default: m.ServiceCard })));
const ResultsScreen = lazy(() => import('./results/results-screen.tsx').then((m) => ({ default: m.ResultsScreen })));
const MeScreens = lazy(() => import('./me/me-screens.tsx').then((m) => ({ default: m.MeScreens })));
const PlanScreens = lazy(() => import('./day-plan/plan-screens.tsx').then((m) => ({ default: m.PlanScreens })));
const VanScreen = lazy(() => import('./van/van-screen.tsx').then((m) => ({ default: m.VanScreen })));
const DayEndScreen = lazy(() => import('./plan/day-end-screen.tsx').then((m) => ({ default: m.DayEndScreen })));

export function App() {
  const self = useSelf();
  const book = useBookOrNull();
  const w = useWords(words);
  useEffect(() => {
    // A screen begins at its top. On the way back the browser knows where one was.
    const toTop = (): void => window.scrollTo(0, 0);
    window.addEventListener('pushState', toTop);
    return () => window.removeEventListener('pushState', toTop);
  }, []);
  const shell = <p className="shell">{w.brand}</p>;
  if (!self || !book) return <Suspense fallback={shell}>{self ? <FirstBook /> : <SignInScreen />}</Suspense>;
  return (
    <Router base="/m">
      <UpdateNotice />
      <Suspense fallback={shell}>
        <Switch>
          <Route path="/today">
            <TodayScreen />
          </Route>
          <Route path="/stores">
            <StoresScreen />
          </Route>
          <Route path="/stores/:id/service-card">{({ id }) => <ServiceCard id={id} />}</Route>
          <Route path="/stores/:id">{({ id }) => <CustomerCard id={id} />}</Route>
          <Route path="/visit/:id/:step?">{({ id, step }) => <VisitScreens visitId={id} step={step ?? null} />}</Route>
          <Route path="/results">
            <ResultsScreen />
          </Route>
          <Route path="/me/*?">
            <MeScreens />
          </Route>
          <Route path="/plan/*?">
            <PlanScreens />
          </Route>
          <Route path="/van">
            <VanScreen />
          </Route>
          <Route path="/day-end">
            <DayEndScreen />
          </Route>
          <Route>
            <Redirect to="/today" replace />
          </Route>
        </Switch>
      </Suspense>
    </Router>
  );
}
