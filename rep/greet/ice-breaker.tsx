import { useState } from 'react';
import { daysBetween } from '../../core/base/day.ts';
import { handledProducts } from '../../core/order/history.ts';
import { HELPS, ICE_BREAKERS, type Greeted } from '../../core/visit/facts.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { useWords } from '../../ui/language.tsx';
import { ComplaintSheet } from '../complaint/complaint-sheet.tsx';
import { useAtVisit } from '../visit/at-visit.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

export interface Opening {
  readonly iceBreaker: Greeted['iceBreaker'];
  readonly help: Greeted['help'];
}

const NAMES = 4;

/** Six ways to begin with service before selling, each with what it needs at hand. */
export function IceBreaker({ opening, onChange }: { opening: Opening; onChange: (opening: Opening) => void }) {
  const w = useWords(words);
  return (
    <section className="stack-small">
      <Chips
        legend={w.opening}
        value={opening.iceBreaker}
        onChange={(iceBreaker) => onChange({ iceBreaker, help: iceBreaker === 'attitude' ? opening.help : null })}
        choices={ICE_BREAKERS.map((value) => ({ value, label: w.breakers[value] }))}
      />
      {opening.iceBreaker === 'attitude' ? (
        <Chips
          legend={w.helpDone}
          value={opening.help}
          onChange={(help) => onChange({ ...opening, help })}
          choices={HELPS.map((value) => ({ value, label: w.t.help[value] }))}
        />
      ) : opening.iceBreaker === 'complaint' ? (
        <Complain />
      ) : opening.iceBreaker ? (
        <p className="notice calm">
          <AtHand of={opening.iceBreaker} />
        </p>
      ) : null}
    </section>
  );
}

function Complain() {
  const w = useWords(words);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{w.complain}</Button>
      {isOpen ? <ComplaintSheet onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** What the rep needs to know for this way to begin: his own goods here, who delivers, what is in the bag, how we serve. */
function AtHand({ of }: { of: 'product' | 'acquaintance' | 'material' | 'service' }) {
  const w = useWords(words);
  const c = useWords(common);
  const { outlet, history, book, nextVisit, today } = useAtVisit();
  switch (of) {
    case 'product': {
      const names = [...handledProducts(history)].flatMap((id) => book.products.get(id)?.name ?? []);
      return names.length === 0 ? w.noGoods : w.ownGoods(c.list(names.slice(0, NAMES)));
    }
    case 'acquaintance':
      return outlet.distributor.name === ''
        ? w.noDistributor
        : w.deliveredBy(outlet.distributor.name, outlet.distributor.driver);
    case 'material': {
      const pieces = (book.posmStock?.items ?? []).map(
        ({ posm, quantity }) => `${book.posm.get(posm)?.name ?? posm} ${quantity}`,
      );
      return pieces.length === 0 ? w.emptyBag : w.inBag(c.list(pieces));
    }
    case 'service':
      return [
        nextVisit ? w.usually(daysBetween(today, nextVisit)) : null,
        book.organisation.servicePhone === '' ? null : w.servicePhone(book.organisation.servicePhone),
        nextVisit ? w.nextCall(c.date(nextVisit)) : null,
      ]
        .filter((said) => said !== null)
        .map((said) => (
          <span key={said} className="block">
            {said}
          </span>
        ));
  }
}
