import { percent } from '../../core/base/ratio.ts';
import { auditCooler, coolerRatios } from '../../core/visit/observe.ts';
import { COOLER_POSITIONS, type CoolerAudited } from '../../core/visit/observed.ts';
import { Button } from '../../ui/button.tsx';
import { CheckChips, Chips } from '../../ui/chips.tsx';
import { TextBox } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { now } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { Refusal } from '../refusal.tsx';
import { NumberFoot, NumberGrid, useNumbers, type NumberField } from '../shelf/numbers.tsx';
import { useDeed } from '../use-deed.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import * as common from '../words.ts';
import { PhotoButton } from './photo-button.tsx';
import * as words from './words.ts';

type Draft = Omit<CoolerAudited, 'kind' | 'at' | 'visit' | 'asset' | 'isPresent'> & {
  readonly isPresent: boolean | null;
  readonly isBelow: boolean;
  readonly photo: string | null;
};
const EMPTY: Draft = {
  isSameAsset: null,
  isPresent: null,
  isWorking: null,
  celsius: null,
  isBelow: false,
  isClean: null,
  position: null,
  ownFacings: null,
  allFacings: null,
  filled: null,
  slots: null,
  hasCompetitor: null,
  note: '',
  photo: null,
};

/** Our cooler: is it there, does it cool, and whose goods stand in it. What was not looked at stays blank. */
export function CoolerSheet({ asset, onClose }: { asset: string; onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const { visit } = useAtVisit();
  const [draft, setDraft, forget] = useDraft<Draft>(`cooler:${visit.id}`, () => draftOf(visit.coolers, asset));
  const { attempt, refusal, isBusy } = useDeed(draft);
  const set = (part: Partial<Draft>): void => setDraft((d) => ({ ...d, ...part }));
  const number = (key: 'ownFacings' | 'allFacings' | 'filled' | 'slots', label: string): NumberField => ({
    key,
    label,
    value: draft[key],
    onChange: (value) => set({ [key]: value }),
  });
  const numbers = useNumbers([
    number('ownFacings', w.own),
    number('allFacings', w.all),
    number('filled', w.filled),
    number('slots', w.slots),
    { key: 'celsius', label: w.celsius, value: draft.celsius, onChange: (celsius) => set({ celsius }) },
  ]);
  const keep = async (): Promise<void> => {
    const { isBelow, photo: _, isPresent, celsius, ...rest } = draft;
    if (isPresent === null) return;
    const degrees = celsius === null ? null : isBelow ? 0 - celsius : celsius;
    // Of a cooler that is not there nothing else was seen.
    const seen = isPresent ? { ...rest, celsius: degrees } : NOTHING_SEEN;
    const said = { ...seen, asset, isPresent, note: rest.note.trim() };
    if (!(await attempt(auditCooler(visit, said, now())))) return;
    await forget();
    onClose();
  };
  return (
    <Sheet title={w.coolerOf(asset)} closeLabel={c.close} onClose={onClose}>
      <YesNo legend={w.isPresent} value={draft.isPresent} yes={w.there} no={w.notThere}>
        {(isPresent) => set({ isPresent, note: '' })}
      </YesNo>
      {draft.isPresent === false ? (
        <Chips
          legend={w.whyNotThere}
          value={w.gone.find((one) => draft.note.startsWith(one)) ?? null}
          onChange={(note) => set({ note })}
          choices={w.gone.map((value) => ({ value, label: value }))}
        />
      ) : null}
      {draft.isPresent ? (
        <>
          <YesNo legend={w.plate} value={draft.isSameAsset} yes={w.same} no={w.otherPlate}>
            {(isSameAsset) => set({ isSameAsset })}
          </YesNo>
          <YesNo legend={w.works} value={draft.isWorking} yes={w.working} no={w.broken}>
            {(isWorking) => set({ isWorking })}
          </YesNo>
          <YesNo legend={w.clean} value={draft.isClean} yes={w.isClean} no={w.isDirty}>
            {(isClean) => set({ isClean })}
          </YesNo>
          <Chips
            legend={w.position}
            value={draft.position}
            onChange={(position) => set({ position })}
            choices={COOLER_POSITIONS.map((value) => ({ value, label: w.t.coolerPosition[value] }))}
          />
          <NumberGrid numbers={numbers} />
          <Ratios of={draft} />
          {draft.celsius === null ? null : (
            <CheckChips
              legend={w.celsius}
              isLegendHidden
              values={draft.isBelow ? ['below'] : []}
              onChange={(values) => set({ isBelow: values.length > 0 })}
              choices={[{ value: 'below', label: w.below }]}
            />
          )}
          <YesNo legend={w.hasCompetitor} value={draft.hasCompetitor} yes={w.yes} no={w.no}>
            {(hasCompetitor) => set({ hasCompetitor })}
          </YesNo>
          <PhotoButton subject="cooler" photo={draft.photo} onKept={(photo) => set({ photo })} />
        </>
      ) : null}
      {draft.isPresent === null ? null : (
        <TextBox label={w.note} value={draft.note} maxLength={500} onChange={(e) => set({ note: e.target.value })} />
      )}
      <Refusal text={refusal} />
      <NumberFoot numbers={numbers}>
        <Button look="primary" disabled={isBusy || draft.isPresent === null} onClick={() => void keep()}>
          {w.keep}
        </Button>
      </NumberFoot>
    </Sheet>
  );
}

const { isBelow: _below, photo: _photo, isPresent: _present, ...NOTHING_SEEN } = EMPTY;

/** What was said of it before, for whom looks again. */
function draftOf(audits: readonly CoolerAudited[], asset: string): Draft {
  const said = audits.find((one) => one.asset === asset);
  if (!said) return EMPTY;
  const { kind: _kind, at: _at, visit: _visit, asset: _asset, ...rest } = said;
  const { celsius } = rest;
  return { ...rest, celsius: celsius === null ? null : Math.abs(celsius), isBelow: (celsius ?? 0) < 0, photo: null };
}

function Ratios({ of }: { of: Parameters<typeof coolerRatios>[0] }) {
  const w = useWords(words);
  const { purity, fill } = coolerRatios(of);
  const said = [purity === null ? '' : w.purity(percent(purity)), fill === null ? '' : w.fill(percent(fill))].filter(
    Boolean,
  );
  return said.length === 0 ? null : <p className="muted">{said.join(' · ')}</p>;
}

const YesNo = ({
  legend,
  value,
  yes,
  no,
  children: onChange,
}: {
  legend: string;
  value: boolean | null;
  yes: string;
  no: string;
  children: (value: boolean) => void;
}) => (
  <Chips
    legend={legend}
    value={value === null ? null : value ? 'yes' : 'no'}
    onChange={(answer) => onChange(answer === 'yes')}
    choices={[
      { value: 'yes', label: yes },
      { value: 'no', label: no },
    ]}
  />
);
