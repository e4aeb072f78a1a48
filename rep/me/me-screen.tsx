import { useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { useTheme } from '../../ui/theme.ts';
import { useBook } from '../book/book.ts';
import { TabScreen } from '../frame.tsx';
import { useStatus } from '../log/status.ts';
import * as privacy from '../privacy/words.ts';
import { VanLink } from '../van/van-link.tsx';
import { Leaving } from './leaving.tsx';
import { TEXT_SIZES, useTextSize } from './text-size.ts';
import * as words from './words.ts';

export function MeScreen() {
  const w = useWords(words);
  const p = useWords(privacy);
  const { organisation, person } = useBook();
  const status = useStatus();
  const [isLeaving, setLeaving] = useState(false);
  const known = [
    [w.organisation, organisation.name],
    [w.supervisor, person.supervisor?.name],
    [w.service, organisation.servicePhone],
  ].filter(([, value]) => value);
  return (
    <TabScreen title={w.title} subtitle={person.name}>
      <Link href="/me/sync" className="card row spread shop">
        <span>
          <b>{w.sync}</b>
          <span className="small muted block">{w.syncHint(status.waiting + status.sent, status.sent)}</span>
        </span>
        <Icon name="right" />
      </Link>
      <Link href="/me/privacy" className="card row spread shop">
        <span>
          <b>{p.title}</b>
          <span className="small muted block">{p.hint}</span>
        </span>
        <Icon name="right" />
      </Link>
      <VanLink />
      <Looks />
      <section className="card">
        <dl>
          {known.map(([name, value]) => (
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
      {isLeaving ? <Leaving onClose={() => setLeaving(false)} /> : null}
    </TabScreen>
  );
}

/** How the screens look to this reader. */
function Looks() {
  const w = useWords(words);
  const { language, setLanguage } = useLanguage();
  const [theme, setTheme] = useTheme();
  const [size, setSize] = useTextSize();
  return (
    <section className="card">
      <Chips
        legend={w.language}
        value={language}
        onChange={setLanguage}
        choices={[
          { value: 'zh', label: w.chinese, lang: 'zh-CN' },
          { value: 'en', label: w.english, lang: 'en' },
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
      <Chips
        legend={w.text}
        value={size}
        onChange={setSize}
        choices={TEXT_SIZES.map((value) => ({ value, label: w.sizes[value] }))}
      />
    </section>
  );
}
