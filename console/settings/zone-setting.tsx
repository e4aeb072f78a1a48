import { useState } from 'react';
import { timeOf } from '../../core/base/day.ts';
import { instantOf } from '../../core/base/instant.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { Setting } from './setting.tsx';
import * as words from './words.ts';

/** The zone of the organisation, of those that this browser knows; with what the clock shows there now. */
export function ZoneSetting({
  zone,
  isFaulty,
  onChange,
}: {
  zone: string;
  isFaulty: boolean;
  onChange: (zone: string) => void;
}) {
  const w = useWords(words);
  const { language } = useLanguage();
  const [now] = useState(() => instantOf(Date.now()));
  const known = zonesOf();
  const zones = known.includes(zone) ? known : [zone, ...known];
  return (
    <Setting field="zone" isFaulty={isFaulty} hint={w.zoneNow(timeOf(now, zone), nameOf(zone, language))}>
      {(described) => (
        <select lang="en" value={zone} onChange={(e) => onChange(e.target.value)} {...described}>
          {zones.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      )}
    </Setting>
  );
}

/** Browsers of before 2022 name none. */
const zonesOf = (): readonly string[] => ('supportedValuesOf' in Intl ? Intl.supportedValuesOf('timeZone') : []);

function nameOf(zone: string, language: 'zh' | 'en'): string {
  const parts = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en', {
    timeZone: zone,
    timeZoneName: 'long',
  }).formatToParts();
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}
