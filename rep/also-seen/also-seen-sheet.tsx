import { useState } from 'react';
import { toLookAt } from '../../core/visit/to-look-at.ts';
import type { Agreement } from '../../core/outlet/agreement.ts';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useAtVisit } from '../visit/at-visit.ts';
import * as common from '../words.ts';
import { AgreementSheet } from './agreement-sheet.tsx';
import { CompetitorSheet } from './competitor-sheet.tsx';
import { CoolerSheet } from './cooler-sheet.tsx';
import { MaterialSheet } from './material-sheet.tsx';
import * as words from './words.ts';

type Open = 'competitor' | 'material' | 'cooler' | Agreement;

/** What may be looked at here: others' goods, our material, our cooler, what was agreed. */
export function AlsoSeenSheet({ onClose }: { onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const { visit, outlet, shop } = useAtVisit();
  const [open, setOpen] = useState<Open | null>(null);
  const { placements, agreements } = shop;
  const left = toLookAt({ placements, agreements, cooler: outlet.cooler }, visit);
  const back = (): void => setOpen(null);
  if (open === 'competitor') return <CompetitorSheet onClose={back} />;
  if (open === 'material') return <MaterialSheet onClose={back} />;
  if (open === 'cooler' && outlet.cooler) return <CoolerSheet asset={outlet.cooler.asset} onClose={back} />;
  if (open !== null && typeof open === 'object') return <AgreementSheet agreement={open} onClose={back} />;
  const seen = (isSeen: boolean): string => (isSeen ? w.seen : w.notSeen);
  return (
    <Sheet title={w.title} closeLabel={c.close} onClose={onClose}>
      <div>
        <Way name={w.competitorAdd} said={visit.competitors.length > 0 ? w.noted(visit.competitors.length) : ''}>
          {() => setOpen('competitor')}
        </Way>
        {placements.length > 0 ? (
          <Way
            name={w.materialTitle}
            said={left.material.length > 0 ? `${w.notSeen} ${left.material.length}` : seen(true)}
          >
            {() => setOpen('material')}
          </Way>
        ) : null}
        {outlet.cooler ? (
          <Way name={w.coolerOf(outlet.cooler.asset)} said={seen(left.coolers.length === 0)}>
            {() => setOpen('cooler')}
          </Way>
        ) : null}
        {agreements.map((agreement) => (
          <Way
            key={agreement.code}
            name={w.agreementOf(w.t.agreement[agreement.type])}
            said={seen(!left.agreements.includes(agreement.code))}
          >
            {() => setOpen(agreement)}
          </Way>
        ))}
      </div>
    </Sheet>
  );
}

const Way = ({ name, said, children: onOpen }: { name: string; said: string; children: () => void }) => (
  <button type="button" className="choice" onClick={onOpen}>
    <b>{name}</b>
    <span className="muted">{said}</span>
  </button>
);
