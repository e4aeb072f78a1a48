import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { PlanScreen } from './plan-screen.tsx';

const MonthsScreen = lazy(() => import('../month-plan/months-screen.tsx').then((m) => ({ default: m.MonthsScreen })));
const MonthScreen = lazy(() => import('../month-plan/month-screen.tsx').then((m) => ({ default: m.MonthScreen })));
const SheetScreen = lazy(() => import('./sheet-screen.tsx').then((m) => ({ default: m.SheetScreen })));
const PracticeScreens = lazy(() =>
  import('../practice/practice-screens.tsx').then((m) => ({ default: m.PracticeScreens })),
);

/** What is looked at before leaving: the day, its sheet, the months, and what is to be said. */
export const PlanScreens = () => (
  <Switch>
    <Route path="/plan">
      <PlanScreen />
    </Route>
    <Route path="/plan/sheet">
      <SheetScreen />
    </Route>
    <Route path="/plan/practice/:what?">{({ what }) => <PracticeScreens what={what ?? null} />}</Route>
    <Route path="/plan/month">
      <MonthsScreen />
    </Route>
    <Route path="/plan/month/:month">{({ month }) => <MonthScreen key={month} month={month} />}</Route>
  </Switch>
);
