import type { Organisation } from '../../core/plan/organisation.ts';
import { useWords } from '../../ui/language.tsx';
import { Page } from '../frame.tsx';
import { RefusalNotice } from '../refusal.tsx';
import { useAnswer } from '../use-answer.ts';
import * as common from '../words.ts';
import { SettingsForm } from './settings-form.tsx';
import './settings.css';
import * as words from './words.ts';

/** What the organisation sets for all of its people. */
export function SettingsScreen() {
  const w = useWords(words);
  const c = useWords(common);
  const { answer, refusal, isAsking, again } = useAnswer<Organisation>('/v1/organisation');
  if (answer) return <SettingsForm initial={answer} />;
  return (
    <Page title={w.title}>
      {refusal ? <RefusalNotice refusal={refusal} onAgain={again} /> : null}
      {isAsking ? <p className="muted">{c.loading}</p> : null}
    </Page>
  );
}
