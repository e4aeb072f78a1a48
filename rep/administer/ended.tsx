import { useState } from 'react';
import { Link } from 'wouter';
import { yuan } from '../../core/base/money.ts';
import { visitQuality } from '../../core/kpi/visit-quality.ts';
import { TERMS } from '../../core/words/terms.ts';
import { VISIT_TERMS } from '../../core/words/visit-terms.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { PlainScreen } from '../frame.tsx';
import type { AtVisit } from '../visit/at-visit.ts';
import { AmendSheet } from './amend-sheet.tsx';
import * as words from './words.ts';

/** A visit that has ended: how, and what was corrected since. Nothing of it is changed any more. */
export function Ended({ at: { visit, outlet } }: { at: AtVisit }) {
  const w = useWords(words);
  const t = useWords(TERMS);
  const [isAmending, setAmending] = useState(false);
  const outcome = visit.outcome ? t.outcome[visit.outcome] : '';
  return (
    <PlainScreen title={outlet.name} back="/today">
      <p className={`notice ${visit.state === 'completed' ? 'ok' : ''}`}>
        {visit.state === 'completed' ? w.completed(outcome) : w.aborted(outcome)}
        {visit.order ? ` · ¥${yuan(visit.order.total)}` : ''}
      </p>
      <Quality visit={visit} />
      {visit.amended.length > 0 ? (
        <section className="card">
          <h2>{w.amend}</h2>
          {visit.amended.map((one) => (
            <p key={one.at}>
              {w.amended(t.step[one.step], one.was, one.is)}
              <span className="small muted block">{one.reason}</span>
            </p>
          ))}
        </section>
      ) : null}
      <Button onClick={() => setAmending(true)}>{w.amend}</Button>
      <Link href="/today" className="button primary">
        {w.toToday}
      </Link>
      {isAmending ? <AmendSheet visit={visit} onClose={() => setAmending(false)} /> : null}
    </PlainScreen>
  );
}

/** How carefully the visit was made, and what to do better next time. */
function Quality({ visit }: Pick<AtVisit, 'visit'>) {
  const t = useWords(VISIT_TERMS);
  const quality = visitQuality(visit);
  if (!quality) return null;
  const { there, missing } = quality;
  return (
    <section className="card">
      <h2>{t.quality}</h2>
      <p>
        <b>{t.has(there.length, there.length + missing.length)}</b>
        {missing.length > 0 ? <span className="block">{t.lacks(missing.map((one) => t.detail[one]))}</span> : null}
        <span className="small muted block">{t.qualityFor}</span>
      </p>
    </section>
  );
}
