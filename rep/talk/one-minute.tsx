import { instantOf, millisecondsOf, type Instant } from '../../core/base/instant.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { now } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { useSecondsTo } from '../seconds-to.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import { sayings } from '../visit/lines.ts';
import * as words from './words.ts';

const MINUTE = 60_000;

interface Draft {
  readonly until: Instant | null;
  readonly isAskedToGoOn: boolean;
}

/** “One minute” is one minute: it is counted, and when it is over one stops, or is asked to go on. */
export function OneMinute() {
  const w = useWords(words);
  const { visit } = useAtVisit();
  const [draft, setDraft] = useDraft<Draft>(`minute:${visit.id}`, { until: null, isAskedToGoOn: false });
  const left = useSecondsTo(draft.until);
  if (left === null)
    return (
      <Button onClick={() => setDraft({ until: instantOf(millisecondsOf(now()) + MINUTE), isAskedToGoOn: false })}>
        {w.minute}
      </Button>
    );
  if (left > 0)
    return (
      <p className="big" role="timer">
        {w.minuteLeft(left)}
      </p>
    );
  if (draft.isAskedToGoOn) return <p className="notice ok">✓ {w.goneOn}</p>;
  return (
    <section className="card hot stack-small" role="alert">
      <p className="bad">{w.minuteOver}</p>
      <Over />
      <div className="row wrap">
        <Button look="primary" onClick={() => setDraft({ until: null, isAskedToGoOn: false })}>
          {w.thanks}
        </Button>
        <Button onClick={() => setDraft((d) => ({ ...d, isAskedToGoOn: true }))}>{w.goOn}</Button>
      </div>
    </section>
  );
}

function Over() {
  const { language } = useLanguage();
  const at = useAtVisit();
  const [line] = sayings(at, { step: 'greet', language, situations: ['minute-over'] }).filter(
    ({ line: { situations } }) => situations.includes('minute-over'),
  );
  return line ? <p className="say">{line.text}</p> : null;
}
