import { useWords } from '../../ui/language.tsx';
import { Field as TextField } from '../../ui/field.tsx';
import { ABOUT, type Draft, type Field } from './draft.ts';
import { Setting } from './setting.tsx';
import * as words from './words.ts';

interface Part {
  readonly draft: Draft;
  readonly isFaulty: (field: Field) => boolean;
  readonly onType: (change: Partial<Draft>) => void;
}

/** What gifts may be worth, and when gift visits are made. */
export function GiftCard({ draft, isFaulty, onType }: Part) {
  const w = useWords(words);
  return (
    <section className="card">
      <h2>{w.giftCard}</h2>
      <Setting field="gifts" isFaulty={isFaulty('gifts')} hint={w.giftsHint}>
        {(described) => (
          <input
            className="short"
            inputMode="decimal"
            value={draft.giftLimit}
            onChange={(e) => onType({ giftLimit: e.target.value })}
            {...described}
          />
        )}
      </Setting>
      <TextField
        label={w.giftYearly}
        value={draft.giftYearly}
        onChange={(e) => onType({ giftYearly: e.target.value })}
      />
      <TextField
        label={w.giftFrom}
        type="date"
        value={draft.giftFrom}
        onChange={(e) => onType({ giftFrom: e.target.value })}
      />
      <TextField
        label={w.giftTo}
        type="date"
        value={draft.giftTo}
        onChange={(e) => onType({ giftTo: e.target.value })}
      />
    </section>
  );
}

/** What a company that is called on for the first time is told of us. */
export function AboutCard({ draft, isFaulty, onType }: Part) {
  const w = useWords(words);
  return (
    <section className="card">
      <h2>{w.about}</h2>
      <p className="muted">{isFaulty('about') ? <b>✕ {w.faults.about}</b> : w.aboutHint}</p>
      {ABOUT.map((part) => (
        <TextField
          key={part}
          label={w.aboutParts[part]}
          value={draft.about[part]}
          onChange={(e) => onType({ about: { ...draft.about, [part]: e.target.value } })}
        />
      ))}
    </section>
  );
}
