import { useState } from 'react';
import { lint } from '../../core/script/lint/lint.ts';
import { OBJECTIONS, type Objection } from '../../core/visit/objection.ts';
import { TERMS } from '../../core/words/terms.ts';
import { SAID_MAX } from '../../protocol/practice.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { TextBox } from '../../ui/field.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { PlainScreen } from '../frame.tsx';
import * as words from './partner-words.ts';
import { useTalk, type Said } from './use-talk.ts';

const BACK = '/plan/practice';

/** A concern chosen, then a talk with whoever plays the owner who has it. */
export function RolePlayScreen() {
  const w = useWords(words);
  const t = useWords(TERMS);
  const [concern, setConcern] = useState<Objection | null>(null);
  const [isBegun, setBegun] = useState(false);
  if (concern && isBegun) return <TalkScreen concern={concern} onAnew={() => setBegun(false)} />;
  return (
    <PlainScreen
      title={w.title}
      back={BACK}
      dock={
        <Button look="primary" disabled={concern === null} onClick={() => setBegun(true)}>
          {w.begin}
        </Button>
      }
    >
      <p className="notice calm">{w.sent}</p>
      <section className="card">
        <Chips
          legend={w.concern}
          value={concern}
          onChange={setConcern}
          choices={OBJECTIONS.filter((one) => one !== 'owner-absent').map((value) => ({
            value,
            label: t.objection[value],
          }))}
        />
      </section>
    </PlainScreen>
  );
}

function TalkScreen({ concern, onAnew }: { concern: Objection; onAnew: () => void }) {
  const w = useWords(words);
  const t = useWords(TERMS);
  const { said, trouble, isWaiting, isOver, say } = useTalk(concern);
  const [text, setText] = useState('');
  const send = async (): Promise<void> => {
    if (await say(text)) setText('');
  };
  return (
    <PlainScreen
      title={w.title}
      back={BACK}
      dock={
        isOver ? (
          <Button look="primary" onClick={onAnew}>
            {w.anew}
          </Button>
        ) : (
          <>
            <TextBox label={w.yours} value={text} maxLength={SAID_MAX} onChange={(e) => setText(e.target.value)} />
            <div className="row">
              <Button onClick={onAnew}>{w.anew}</Button>
              <Button look="primary" disabled={isWaiting || text.trim() === ''} onClick={() => void send()}>
                {isWaiting ? w.waiting : w.say}
              </Button>
            </div>
          </>
        )
      }
    >
      <p className="small muted">{w.marked(t.objection[concern])}</p>
      <div className="stack" role="log">
        {said.map((one, i) => (
          <Sentence key={i} of={one} />
        ))}
      </div>
      {trouble ? <p className="notice calm">{trouble === 'away' ? w.away : w.notFit}</p> : null}
      {isOver ? <p className="notice ok">{w.over}</p> : null}
    </PlainScreen>
  );
}

/** What was said; of the rep's own words also what may not be said before a real owner. */
function Sentence({ of: { who, text } }: { of: Said }) {
  const w = useWords(words);
  const { language } = useLanguage();
  const findings = who === 'rep' ? lint(text) : [];
  return (
    <section className={who === 'owner' ? 'card hot' : 'card'}>
      <p className="small muted">{w.who[who]}</p>
      <p className="title">{text}</p>
      {findings.map(({ rule, start, end, reason, suggestion }) => (
        <p key={`${rule} ${start}`} className="small warn">
          “{text.slice(start, end)}” {reason[language]} {suggestion[language]}
        </p>
      ))}
    </section>
  );
}
