import { lazy, Suspense, type ReactNode } from 'react';
import { Redirect, Route, Router, Switch } from 'wouter';
import { useWords } from '../ui/language.tsx';
import { beginning, Frame, mayGo, type Place } from './frame.tsx';
import { LiveScreen } from './live/live-screen.tsx';
import { ReviewContext, useWaiting } from './review/waiting.ts';
import { useSession } from './sign-in/session.ts';
import * as words from './words.ts';

const VisitsScreen = lazy(() => import('./visit/visits-screen.tsx').then((m) => ({ default: m.VisitsScreen })));
const VisitScreen = lazy(() => import('./visit/visit-screen.tsx').then((m) => ({ default: m.VisitScreen })));
const StoresScreen = lazy(() => import('./stores/stores-screen.tsx').then((m) => ({ default: m.StoresScreen })));
const StoreScreen = lazy(() => import('./stores/store-screen.tsx').then((m) => ({ default: m.StoreScreen })));
const ViewsScreen = lazy(() => import('./privacy/views-screen.tsx').then((m) => ({ default: m.ViewsScreen })));
const OrdersScreen = lazy(() => import('./orders/orders-screen.tsx').then((m) => ({ default: m.OrdersScreen })));
const OrderScreen = lazy(() => import('./orders/order-screen.tsx').then((m) => ({ default: m.OrderScreen })));
const AccountsScreen = lazy(() =>
  import('./accounts/accounts-screen.tsx').then((m) => ({ default: m.AccountsScreen })),
);
const AccountScreen = lazy(() => import('./accounts/account-screen.tsx').then((m) => ({ default: m.AccountScreen })));
const VansScreen = lazy(() => import('./vans/vans-screen.tsx').then((m) => ({ default: m.VansScreen })));
const ReturnsScreen = lazy(() => import('./returns/returns-screen.tsx').then((m) => ({ default: m.ReturnsScreen })));
const SchemesScreen = lazy(() => import('./schemes/schemes-screen.tsx').then((m) => ({ default: m.SchemesScreen })));
const UptakeScreen = lazy(() => import('./uptake/uptake-screen.tsx').then((m) => ({ default: m.UptakeScreen })));
const DistributorsScreen = lazy(() =>
  import('./distributors/distributors-screen.tsx').then((m) => ({ default: m.DistributorsScreen })),
);
const ReviewScreen = lazy(() => import('./review/review-screen.tsx').then((m) => ({ default: m.ReviewScreen })));
const ComplaintsScreen = lazy(() =>
  import('./complaints/complaints-screen.tsx').then((m) => ({ default: m.ComplaintsScreen })),
);
const GiftsScreen = lazy(() => import('./gifts/gifts-screen.tsx').then((m) => ({ default: m.GiftsScreen })));
const MonthsScreen = lazy(() => import('./plan/months-screen.tsx').then((m) => ({ default: m.MonthsScreen })));
const ScriptsScreen = lazy(() => import('./scripts/scripts-screen.tsx').then((m) => ({ default: m.ScriptsScreen })));
const ScriptScreen = lazy(() => import('./scripts/script-screen.tsx').then((m) => ({ default: m.ScriptScreen })));
const QuestionsScreen = lazy(() =>
  import('./questions/questions-screen.tsx').then((m) => ({ default: m.QuestionsScreen })),
);
const StandardsScreen = lazy(() =>
  import('./standards/standards-screen.tsx').then((m) => ({ default: m.StandardsScreen })),
);
const PlaybooksScreen = lazy(() =>
  import('./playbooks/playbooks-screen.tsx').then((m) => ({ default: m.PlaybooksScreen })),
);
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
  const review = useWaiting(mayGo('review', role));
  const first = beginning(role);
  const at = (place: Place, pattern: string, page: ReactNode): ReactNode =>
    mayGo(place, role) ? (
      <Route key={pattern} path={pattern}>
        {page}
      </Route>
    ) : null;
  return (
    <Router base="/c">
      <ReviewContext value={review}>
        <Frame waiting={review.answer?.items.length ?? 0}>
          <Suspense fallback={<p className="muted">{w.loading}</p>}>
            <Switch>
              {at('live', '/live', <LiveScreen />)}
              {at('visits', '/visits', <VisitsScreen />)}
              {mayGo('visits', role) ? <Route path="/visits/:id">{({ id }) => <VisitScreen id={id} />}</Route> : null}
              {at('stores', '/stores', <StoresScreen />)}
              {mayGo('stores', role) ? <Route path="/stores/:id">{({ id }) => <StoreScreen id={id} />}</Route> : null}
              {at('visits', '/place-views', <ViewsScreen />)}
              {at('orders', '/orders', <OrdersScreen />)}
              {mayGo('orders', role) ? <Route path="/orders/:id">{({ id }) => <OrderScreen id={id} />}</Route> : null}
              {at('accounts', '/accounts', <AccountsScreen />)}
              {mayGo('accounts', role) ? (
                <Route path="/accounts/:id">{({ id }) => <AccountScreen id={id} />}</Route>
              ) : null}
              {at('vans', '/vans', <VansScreen />)}
              {at('returns', '/returns', <ReturnsScreen />)}
              {at('schemes', '/schemes', <SchemesScreen />)}
              {at('uptake', '/uptake', <UptakeScreen />)}
              {at('distributors', '/distributors', <DistributorsScreen />)}
              {at('review', '/review', <ReviewScreen />)}
              {at('complaints', '/complaints', <ComplaintsScreen />)}
              {at('gifts', '/gifts', <GiftsScreen />)}
              {at('plans', '/plans', <MonthsScreen />)}
              {at('scripts', '/scripts', <ScriptsScreen />)}
              {at('scripts', '/scripts/line', <ScriptScreen />)}
              {at('questions', '/questions', <QuestionsScreen />)}
              {at('standards', '/standards', <StandardsScreen />)}
              {at('playbooks', '/playbooks', <PlaybooksScreen />)}
              {at('phones', '/phones/file', <ParcelScreen />)}
              {at('phones', '/phones', <PhonesScreen />)}
              {at('imports', '/imports', <ImportScreen />)}
              {at('settings', '/settings', <SettingsScreen />)}
              <Route>
                {first ? <Redirect to={`/${first}`} replace /> : <p className="notice calm">{w.noPlace}</p>}
              </Route>
            </Switch>
          </Suspense>
        </Frame>
      </ReviewContext>
    </Router>
  );
}
