import { useState } from 'react';
import { toLookAt } from '../../core/visit/to-look-at.ts';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../../ui/language.tsx';
import { useAtVisit } from '../visit/at-visit.ts';
import { AlsoSeenSheet } from './also-seen-sheet.tsx';
import * as words from './words.ts';

/** What is to be looked at beside the goods on the shelf, in one row; each has a sheet of its own behind it. */
export function AlsoSeenRow() {
  const w = useWords(words);
  const { visit, outlet, shop } = useAtVisit();
  const [isOpen, setOpen] = useState(false);
  const { placements, agreements } = shop;
  const left = toLookAt({ placements, agreements, cooler: outlet.cooler }, visit);
  const parts = [
    left.material.length > 0 ? w.material(left.material.length) : '',
    left.coolers.length > 0 ? w.cooler : '',
    left.agreements.length > 0 ? w.agreement(left.agreements.length) : '',
  ].filter(Boolean);
  const noted = visit.competitors.length > 0 ? [w.noted(visit.competitors.length)] : [];
  const isSomethingKnown = placements.length + agreements.length > 0 || outlet.cooler !== null;
  const isLeft = left.material.length + left.coolers.length + left.agreements.length > 0;
  return (
    <>
      <button type="button" className="also-seen" onClick={() => setOpen(true)}>
        <span>
          <b>{w.title}</b>
          <span className="small muted block">
            {[...noted, isLeft ? w.left(parts) : isSomethingKnown ? w.allSeen : w.nothingKnown].join(' · ')}
          </span>
        </span>
        <Icon name="right" />
      </button>
      {isOpen ? <AlsoSeenSheet onClose={() => setOpen(false)} /> : null}
    </>
  );
}
