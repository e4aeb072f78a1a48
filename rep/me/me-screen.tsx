import { useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useBook } from '../book/book.ts';
import { TabScreen } from '../frame.tsx';
import { useStatus } from '../log/status.ts';
import { signOut, useSelf } from '../phone.ts';
import { setTheme, themeNow } from '../theme.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

/** Who I am here, how it looks, how to leave. */
export function MeScreen() {
  const w = useWords(words);
  const c = useWords(common);
  const book = useBook();
  const self = useSelf();
  const status = useStatus();
  const { language, setLanguage } = useLanguage();
  const [theme, choose] = useState(themeNow);
  const [isLeaving, setLeaving] = useState(false);
  return (
    <TabScreen title={w.title}>
      <section className="card">
        <h2 className="goal">{book.person.name}</h2>
        <p className="muted">{self?.login} · {book.organisation.name}</p>
        {book.person.supervisor ? <p className="muted">{w.supervisor}:{book.person.supervisor.name}</p> : null}
      </section>
      <Link href="/me/sync" className="button">{w.sync}</Link>
      <Chips legend={w.language} value={language} onChange={setLanguage} choices={[{ value: 'zh', label: '中文' }, { value: 'en', label: 'English' }]} />
      <Chips legend={w.sun} isLegendHidden value={theme} onChange={(next) => { setTheme(next); choose(next); }} choices={[{ value: 'sun', label: w.sun }, { value: 'night', label: w.night }]} />
      <section className="card"><h2>{w.install}</h2>{w.installHow.map((line) => <p key={line} className="small muted">{line}</p>)}</section>
      <Button look="danger" onClick={() => setLeaving(true)}>{w.signOut}</Button>
      {isLeaving ? (
        <Sheet title={w.signOutTitle} closeLabel={c.close} onClose={() => setLeaving(false)}>
          <p className={status.waiting + status.photos > 0 ? 'notice' : 'notice ok'}>{status.waiting + status.photos > 0 ? w.unsent(status.waiting, status.photos) : w.allSent}</p>
          <Button look="primary" onClick={() => setLeaving(false)}>{w.stay}</Button>
          <Button look="danger" onClick={() => void signOut()}>{w.signOutDo}</Button>
        </Sheet>
      ) : null}
    </TabScreen>
  );
}
