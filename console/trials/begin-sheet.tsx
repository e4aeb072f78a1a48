import { useState } from 'react';
import { day as readDay, plusDays } from '../../core/base/day.ts';
import { partnersOf } from '../../core/script/trial/pair.ts';
import { WINS, type ScriptTrial, type Win } from '../../core/script/trial/trial.ts';
import type { ScriptList } from '../../protocol/scripts.ts';
import type { TrialBeginning } from '../../protocol/trials.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Field, Select } from '../../ui/field.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { RefusalNotice } from '../refusal.tsx';
import { useSave } from '../use-save.ts';
import * as common from '../words.ts';
import { published, type Published } from './published.ts';
import { Said } from './wording-card.tsx';
import * as words from './words.ts';

/** A new trial: two lines that differ only in their words, what counts as won, and the first day. */
export function BeginSheet({
  list,
  running,
  onDone,
  onClose,
}: {
  list: ScriptList;
  running: readonly ScriptTrial[];
  onDone: () => void;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const tomorrow = plusDays(list.today, 1);
  const [id] = useState(() => crypto.randomUUID());
  const [ids, setIds] = useState({ a: '', b: '' });
  const [win, setWin] = useState<Win>('either');
  const [from, setFrom] = useState(tomorrow);
  const { refusal, isBusy, save } = useSave('/v1/script-trials', onDone);
  const lines = published(list.rows);
  const partnersFor = (line: Published): Published[] => partnersOf(line, lines, running);
  const firsts = lines.filter((line) => partnersFor(line).length > 0);
  const a = firsts.find((line) => line.id === ids.a);
  const seconds = a ? partnersFor(a) : [];
  const b = seconds.find((line) => line.id === ids.b);
  return (
    <Sheet title={w.begin} closeLabel={c.close} onClose={onClose}>
      {firsts.length === 0 ? <p className="notice calm">{w.noPartner}</p> : null}
      <LineSelect label={w.first} lines={firsts} value={ids.a} onChange={(id) => setIds({ a: id, b: '' })} />
      {a ? <Said line={a} /> : null}
      <LineSelect label={w.second} lines={seconds} value={ids.b} onChange={(id) => setIds({ ...ids, b: id })} />
      {b ? <Said line={b} /> : <p className="small muted">{w.secondHint}</p>}
      <Chips
        legend={w.whatCounts}
        value={win}
        onChange={setWin}
        choices={WINS.map((value) => ({ value, label: w.win[value] }))}
      />
      <Field
        label={w.from}
        hint={w.fromHint}
        type="date"
        value={from}
        min={tomorrow}
        onChange={(e) => e.target.value !== '' && setFrom(readDay(e.target.value))}
      />
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <Button
        look="primary"
        disabled={isBusy || !a || !b}
        onClick={() =>
          void save(a && b ? ({ id, a: wordingOf(a), b: wordingOf(b), win, from } satisfies TrialBeginning) : null)
        }
      >
        {w.start}
      </Button>
    </Sheet>
  );
}

const wordingOf = ({ id, version }: Published) => ({ line: id, version });

function LineSelect({
  label,
  lines,
  value,
  onChange,
}: {
  label: string;
  lines: readonly Published[];
  value: string;
  onChange: (id: string) => void;
}) {
  const w = useWords(words);
  const { language } = useLanguage();
  return (
    <Select label={label} value={value} onChange={onChange}>
      <option value="">{w.choose}</option>
      {lines.map((line) => (
        <option key={line.id} value={line.id}>
          {line.id} {(language === 'en' && line.en.trim()) || line.zh}
        </option>
      ))}
    </Select>
  );
}
