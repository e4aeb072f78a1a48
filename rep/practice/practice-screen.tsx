import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { instantOf, millisecondsOf, type Instant } from '../../core/base/instant.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../../ui/language.tsx';
import { PlainScreen } from '../frame.tsx';
import { partner } from '../phone.ts';
import { useSecondsTo } from '../seconds-to.ts';
import { SayLine, useCue } from './say-line.tsx';
import { usePractice, type Practice } from './use-practice.ts';
import * as partnerWords from './partner-words.ts';
import * as words from './words.ts';

const FIVE_MINUTES = 5 * 60_000;

/** Five minutes before the first door: three lines of today, each read, hidden and said. */
export function PracticeScreen() {
  const w = useWords(words);
  const practice = usePractice();
  const [listens, setListens] = useState(false);
  const { round } = practice;
  const now = round?.left[0];
  if (!round) return <Before practice={practice} />;
  if (!now) return <After practice={practice} />;
  const nth = round.chosen.length - round.left.length + 1;
  return (
    <SayLine
      key={now.line.id}
      title={w.title}
      back="/today"
      head={
        <div className="row spread">
          <span className="pill">
            {w.nth(nth, round.chosen.length)} · {w.why[now.why]}
          </span>
          <TimeLeft began={round.began} />
        </div>
      }
      line={now.line}
      text={practice.said(now.line)}
      listens={listens}
      onListen={() => setListens(true)}
      refusal={practice.refusal}
      onGrade={(grade) => void practice.keep(now.line, grade)}
    />
  );
}

/** The frame of five minutes; when it is over the first door waits. */
function TimeLeft({ began }: { began: Instant }) {
  const w = useWords(words);
  const left = useSecondsTo(instantOf(millisecondsOf(began) + FIVE_MINUTES)) ?? 0;
  return left > 0 ? (
    <span className="pill" role="timer">
      {w.left(`${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`)}
    </span>
  ) : (
    <span className="pill warn">{w.timeOver}</span>
  );
}

function Before({ practice: { next, begin } }: { practice: Practice }) {
  const w = useWords(words);
  const cue = useCue();
  return (
    <PlainScreen
      title={w.title}
      back="/today"
      dock={
        next.length > 0 ? (
          <Button look="primary" onClick={begin}>
            {w.begin}
          </Button>
        ) : undefined
      }
    >
      {next.length > 0 ? (
        <section className="card hot">
          <h2 className="goal">{w.today(next.length)}</h2>
          {next.map(({ line, why }) => (
            <div className="list-line" key={line.id}>
              <span>{cue(line)}</span>
              <span className="due small">{w.why[why]}</span>
            </div>
          ))}
          <p className="muted">{w.manner}</p>
        </section>
      ) : (
        <p className="notice ok">{w.nothing}</p>
      )}
      <More />
      <p className="small muted">{w.onlyYou}</p>
    </PlainScreen>
  );
}

function After({ practice: { round, next, begin, said, dueIn } }: { practice: Practice }) {
  const w = useWords(words);
  return (
    <PlainScreen
      title={w.title}
      back="/today"
      dock={
        <Link href="/today" className="button primary">
          {w.toDoor}
        </Link>
      }
    >
      <p className="notice ok">{w.done(round!.chosen.length)}</p>
      <section className="card">
        {round!.chosen.map(({ line }) => (
          <div className="list-line" key={line.id}>
            <span>{said(line)}</span>
            <span className="due small">{w.dueIn(dueIn(line) ?? 0)}</span>
          </div>
        ))}
      </section>
      {next.length > 0 ? <Button onClick={begin}>{w.again(next.length)}</Button> : null}
      <More />
      <p className="small muted">{w.onlyYou}</p>
    </PlainScreen>
  );
}

/** What else can be practised: the concerns, and a partner where there is one now. */
function More() {
  const w = useWords(words);
  const p = useWords(partnerWords);
  const [hasPartner, setPartner] = useState(false);
  useEffect(() => {
    void partner()
      .then((one) => one.isThere())
      .then(setPartner);
  }, []);
  return (
    <>
      <To href="/plan/practice/concerns" name={w.drill} how={w.drillHow} />
      {hasPartner ? <To href="/plan/practice/partner" name={p.link} how={p.linkHow} /> : null}
    </>
  );
}

const To = ({ href, name, how }: { href: string; name: string; how: string }) => (
  <Link href={href} className="card row spread shop">
    <span>
      <b>{name}</b>
      <span className="small muted block">{how}</span>
    </span>
    <Icon name="right" />
  </Link>
);
