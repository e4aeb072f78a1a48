import { DrillScreen } from './drill-screen.tsx';
import { PracticeScreen } from './practice-screen.tsx';

/** The lines of today, or the concerns. */
export const PracticeScreens = ({ what }: { what: string | null }) =>
  what === 'concerns' ? <DrillScreen /> : <PracticeScreen />;
