import { lazy } from 'react';
import { DrillScreen } from './drill-screen.tsx';
import { PracticeScreen } from './practice-screen.tsx';

const RolePlayScreen = lazy(() => import('./role-play-screen.tsx').then((m) => ({ default: m.RolePlayScreen })));

/** The lines of today, the concerns, or a partner. */
export const PracticeScreens = ({ what }: { what: string | null }) =>
  what === 'concerns' ? <DrillScreen /> : what === 'partner' ? <RolePlayScreen /> : <PracticeScreen />;
