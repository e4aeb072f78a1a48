import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { MeScreen } from './me-screen.tsx';

const SyncScreen = lazy(() => import('./sync-screen.tsx').then((m) => ({ default: m.SyncScreen })));
const PrivacyScreen = lazy(() => import('../privacy/privacy-screen.tsx').then((m) => ({ default: m.PrivacyScreen })));

/** The rep and his phone: settings, what was sent, what is stored of him. */
export const MeScreens = () => (
  <Switch>
    <Route path="/me">
      <MeScreen />
    </Route>
    <Route path="/me/sync">
      <SyncScreen />
    </Route>
    <Route path="/me/privacy">
      <PrivacyScreen />
    </Route>
  </Switch>
);
