import { useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useBook } from '../book/book.ts';
import { TabScreen } from '../frame.tsx';
import { useStatus } from '../log/status.ts';
import { signOut } from '../phone.ts';
import * as common from '../words.ts';
import { useTheme } from './theme.ts';
import * as words from './words.ts';

export function MeScreen() {
  const w = useWords(words);
  const c = useWords(common);
  const { organisation, person } = useBook();
  const { language, setLanguage } = useLanguage();
  const [theme, setTheme] = useTheme();
  const status = useStatus();
  const [isLeaving, setLeaving] = useState(false);
  return (
    <TabScreen title={w.title} subtitle={person.name}>
      <section className="card">
        <Link href="/me/sync" className="row spread link">
          <span>
            <b>{w.sync}</b> <span className="muted">{w.syncHint(status.waiting + status.sent, status.sent)}</span>
          </span>
          <Icon name="right" />
        </Link>
      </section>
      <section className="card">
        <Chips
          legend={w.language}
          value={language}
          onChange={setLanguage}
          choices={[
            { value: 'zh', label: w.chinese },
            { value: 'en', label: w.english },
          ]}
        />
        <Chips
          legend={w.theme}
          value={theme}
          onChange={setTheme}
          choices={[
            { value: 'sun', label: w.sun },
            { value: 'night', label: w.night },
          ]}
        />
      </section>
      <section className="card">
        <dl className="stack-small">
          {[
            [w.organisation, organisation.name],
            [w.supervisor, person.supervisor?.name],
            [w.service, organisation.servicePhone],
          ]
            .filter(([, value]) => value)
            .map(([name, value]) => (
              <div className="list-line" key={name}>
                <dt className="muted">{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
      </section>
      <section className="card">
        <h2>{w.install}</h2>
        <p>{w.installHow}</p>
      </section>
      <Button look="danger" onClick={() => setLeaving(true)}>
        <Icon name="out" />
        {w.signOut}
      </Button>
      {isLeaving ? (
        <Sheet title={w.leaveTitle} closeLabel={c.close} onClose={() => setLeaving(false)}>
          <p>{status.waiting + status.photos > 0 ? w.leaveWith(status.waiting, status.photos) : w.leaveClean}</p>
          <Button look="primary" onClick={() => setLeaving(false)}>
            {w.stay}
          </Button>
          <Button look="danger" onClick={() => void signOut()}>
            {w.leave}
          </Button>
        </Sheet>
      ) : null}
    </TabScreen>
  );
}
