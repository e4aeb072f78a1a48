import { useState } from 'react';
import { mayBeGiven } from '../../core/outlet/gift.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { useAtVisit } from '../visit/at-visit.ts';
import { DiscoverySheet } from './discovery-sheet.tsx';
import { GiftSheet } from './gift-sheet.tsx';
import { OneMinute } from './one-minute.tsx';
import { ReferralSheet } from './referral-sheet.tsx';
import * as words from './words.ts';

/** What this kind of talk needs: the minute at a front desk, the questions for a company, the register for a gift. */
export function Talks({ met }: { met: string | null }) {
  const w = useWords(words);
  const { visit, outlet, situations } = useAtVisit();
  const [panel, setPanel] = useState<'discovery' | 'gift' | 'referral' | null>(null);
  const isDesk =
    outlet.contacts.find(({ id }) => id === met)?.role === 'gatekeeper' || situations.includes('front-desk');
  const isNew = situations.includes('new-outlet');
  const isCompany = situations.includes('company') || isNew || visit.discovered !== null;
  return (
    <section className="stack-small" aria-label={w.talks}>
      {isDesk || isNew ? <OneMinute key={visit.id} /> : null}
      <div className="row wrap">
        {isCompany ? (
          <Button onClick={() => setPanel('discovery')}>{visit.discovered ? `✓ ${w.discovered}` : w.discovery}</Button>
        ) : null}
        <Button onClick={() => setPanel('referral')}>
          {visit.referrals.length > 0 ? `✓ ${w.referral}` : w.referral}
        </Button>
        {mayBeGiven(outlet.channel) ? <Button onClick={() => setPanel('gift')}>{w.gift}</Button> : null}
      </div>
      {panel === 'discovery' ? <DiscoverySheet onClose={() => setPanel(null)} /> : null}
      {panel === 'referral' ? <ReferralSheet onClose={() => setPanel(null)} /> : null}
      {panel === 'gift' ? <GiftSheet onClose={() => setPanel(null)} /> : null}
    </section>
  );
}
