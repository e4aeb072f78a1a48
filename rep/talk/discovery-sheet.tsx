import type { Discovered } from '../../core/visit/conversation.ts';
import { discover } from '../../core/visit/converse.ts';
import type { Said } from '../../core/visit/deed.ts';
import { Button } from '../../ui/button.tsx';
import { TextBox } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { now } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { Refusal } from '../refusal.tsx';
import { useDeed } from '../use-deed.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

type Draft = Said<Discovered>;
const FIELDS = [
  'business',
  'needs',
  'knownOfUs',
  'helpWanted',
  'doubts',
  'offer',
  'nextStep',
] as const satisfies readonly (keyof Draft)[];

const draftOf = (told: Discovered | null): Draft => ({
  business: told?.business ?? '',
  needs: told?.needs ?? '',
  knownOfUs: told?.knownOfUs ?? '',
  helpWanted: told?.helpWanted ?? '',
  doubts: told?.doubts ?? '',
  offer: told?.offer ?? '',
  nextStep: told?.nextStep ?? '',
});

/** What a first talk with a company brings to light, question by question; what was not spoken of stays empty. */
export function DiscoverySheet({ onClose }: { onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const { visit } = useAtVisit();
  const [draft, setDraft, forget] = useDraft<Draft>(`discovery:${visit.id}`, () => draftOf(visit.discovered));
  const { attempt, refusal, isBusy } = useDeed(draft);
  const keep = async (): Promise<void> => {
    const said = Object.fromEntries(FIELDS.map((field) => [field, draft[field].trim()])) as Draft;
    if (!(await attempt(discover(visit, said, now())))) return;
    await forget();
    onClose();
  };
  return (
    <Sheet title={w.discovery} closeLabel={c.close} onClose={onClose}>
      {FIELDS.map((field) => (
        <TextBox
          key={field}
          label={w.fields[field]}
          value={draft[field]}
          maxLength={500}
          onChange={(e) => setDraft((d) => ({ ...d, [field]: e.target.value }))}
        />
      ))}
      <Refusal text={refusal} />
      <Button look="primary" disabled={isBusy} onClick={() => void keep()}>
        {w.keep}
      </Button>
    </Sheet>
  );
}
