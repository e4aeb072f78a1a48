import { CHANNELS, type Channel } from '../../core/outlet/outlet.ts';
import { TERMS } from '../../core/words/terms.ts';
import { useWords } from '../../ui/language.tsx';
import type { Draft, Field } from './draft.ts';
import { Setting } from './setting.tsx';
import * as words from './words.ts';
import { ZoneSetting } from './zone-setting.tsx';

interface Typing {
  readonly draft: Draft;
  readonly isFaulty: (field: Field) => boolean;
  readonly onType: (change: Partial<Draft>) => void;
}

/** Who the organisation is. */
export function OrganisationCard({ draft, isFaulty, onType }: Typing) {
  const w = useWords(words);
  const line = (
    field: 'name' | 'brand' | 'servicePhone',
    hint?: string,
    more?: { type?: string; autoComplete?: string },
  ) => (
    <Setting field={field} isFaulty={isFaulty(field)} hint={hint}>
      {(described) => (
        <input {...more} value={draft[field]} onChange={(e) => onType({ [field]: e.target.value })} {...described} />
      )}
    </Setting>
  );
  return (
    <section className="card">
      <h2>{w.organisation}</h2>
      {line('name', undefined, { autoComplete: 'organization' })}
      {line('brand', w.brandHint)}
      {line('servicePhone', w.servicePhoneHint, { type: 'tel' })}
      <ZoneSetting zone={draft.zone} isFaulty={isFaulty('zone')} onChange={(zone) => onType({ zone })} />
    </section>
  );
}

/** What one visit cycle sells in the example. */
const SOLD = 40;

/** In which channels the forecast proposes; in all others the rule does. */
function Methods({ draft, onType }: Pick<Typing, 'draft' | 'onType'>) {
  const w = useWords(words);
  const t = useWords(TERMS);
  const toggle = (channel: Channel): void =>
    onType({
      byEngine: draft.byEngine.includes(channel)
        ? draft.byEngine.filter((one) => one !== channel)
        : [...draft.byEngine, channel],
    });
  return (
    <fieldset>
      <legend className="name">{w.methods}</legend>
      <p className="small muted">{w.methodsHint}</p>
      <div className="row wrap">
        {CHANNELS.map((channel) => (
          <label key={channel} className="row">
            <input type="checkbox" checked={draft.byEngine.includes(channel)} onChange={() => toggle(channel)} />
            {t.channel[channel]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** How orders are suggested, and where a rep may check in. */
export function VisitCard({ draft, isFaulty, onType }: Typing) {
  const w = useWords(words);
  const factor = Number(draft.suggestionFactor);
  const example = factor >= 1 && factor <= 5 ? w.example(SOLD, String(Math.round(SOLD * factor))) : '';
  return (
    <section className="card">
      <h2>{w.visits}</h2>
      <Setting field="suggestionFactor" isFaulty={isFaulty('suggestionFactor')} hint={w.suggestionFactorHint + example}>
        {(described) => (
          <input
            className="short"
            inputMode="decimal"
            value={draft.suggestionFactor}
            onChange={(e) => onType({ suggestionFactor: e.target.value })}
            {...described}
          />
        )}
      </Setting>
      <Methods draft={draft} onType={onType} />
      <Setting field="orderMinimum" isFaulty={isFaulty('orderMinimum')} hint={w.orderMinimumHint}>
        {(described) => (
          <span className="row">
            <input
              className="short"
              inputMode="decimal"
              aria-label={w.leastValue}
              placeholder={w.leastValue}
              value={draft.leastValue}
              onChange={(e) => onType({ leastValue: e.target.value })}
              {...described}
            />
            <input
              className="short"
              inputMode="numeric"
              aria-label={w.leastCases}
              placeholder={w.leastCases}
              value={draft.leastCases}
              onChange={(e) => onType({ leastCases: e.target.value })}
            />
          </span>
        )}
      </Setting>
      <Setting field="paymentDays" isFaulty={isFaulty('paymentDays')} hint={w.paymentDaysHint}>
        {(described) => (
          <input
            className="short"
            inputMode="numeric"
            value={draft.paymentDays}
            onChange={(e) => onType({ paymentDays: e.target.value })}
            {...described}
          />
        )}
      </Setting>
      <Setting field="checkInRadius" isFaulty={isFaulty('checkInRadius')} hint={w.checkInRadiusHint}>
        {(described) => (
          <input
            className="short"
            inputMode="numeric"
            value={draft.checkInRadius}
            onChange={(e) => onType({ checkInRadius: e.target.value })}
            {...described}
          />
        )}
      </Setting>
    </section>
  );
}

/** What a rep looks at before leaving. */
export function ListCard({ draft, isFaulty, onType }: Typing) {
  const w = useWords(words);
  const list = (field: 'appearance' | 'tools', hint: string) => (
    <Setting field={field} isFaulty={isFaulty(field)} hint={hint}>
      {(described) => (
        <textarea rows={9} value={draft[field]} onChange={(e) => onType({ [field]: e.target.value })} {...described} />
      )}
    </Setting>
  );
  return (
    <section className="card lists">
      {list('appearance', w.appearanceHint)}
      {list('tools', w.toolsHint)}
    </section>
  );
}
