import { POSM_STATES, type PosmState } from '../../core/catalog/posm.ts';
import { checkPosm } from '../../core/visit/observe.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { now } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { Refusal } from '../refusal.tsx';
import { useDeed } from '../use-deed.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

type Told = Readonly<Record<string, PosmState>>;

/** The material that we know to stand here, piece by piece, as it stands today. */
export function MaterialSheet({ onClose }: { onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const { visit, shop, book } = useAtVisit();
  const [told, setTold, forget] = useDraft<Told>(`posm:${visit.id}`, () =>
    Object.fromEntries((visit.posm?.items ?? []).map(({ posm, state }) => [posm, state])),
  );
  const { attempt, refusal, isBusy } = useDeed(told);
  const { placements } = shop;
  const rest = placements.filter(({ posm }) => told[posm] === undefined);
  const keep = async (): Promise<void> => {
    const items = Object.entries(told).map(([posm, state]) => ({ posm, state }));
    if (!(await attempt(checkPosm(visit, { items }, now())))) return;
    await forget();
    onClose();
  };
  return (
    <Sheet title={w.materialTitle} closeLabel={c.close} onClose={onClose}>
      {placements.map(({ posm, placedOn }) => (
        <div key={posm} className="to-do">
          <p>
            <b>{book.posm.get(posm)?.name ?? posm}</b>{' '}
            <span className="small muted">{w.materialSince(c.date(placedOn))}</span>
          </p>
          <Chips
            legend={book.posm.get(posm)?.name ?? posm}
            isLegendHidden
            value={told[posm] ?? null}
            onChange={(state) => setTold((all) => ({ ...all, [posm]: state }))}
            choices={POSM_STATES.map((value) => ({ value, label: w.t.posmState[value] }))}
          />
        </div>
      ))}
      <Refusal text={refusal} />
      <div className="sheet-foot">
        {rest.length > 1 ? (
          <Button
            onClick={() =>
              setTold((all) => ({ ...all, ...Object.fromEntries(rest.map(({ posm }) => [posm, 'good' as const])) }))
            }
          >
            {w.allGood}
          </Button>
        ) : (
          <Button look="primary" disabled={isBusy} onClick={() => void keep()}>
            {w.keep}
          </Button>
        )}
      </div>
    </Sheet>
  );
}
