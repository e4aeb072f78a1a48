import { useState } from 'react';
import type { Refusal } from '../../core/base/result.ts';
import { ARROWS, deedsFor, refusalOf, type AtDeed } from '../../core/script/life/deeds.ts';
import { allFindings, findingsOf, isEvident } from '../../core/script/life/text.ts';
import type { ScriptAct, ScriptList, ScriptVersion } from '../../protocol/scripts.ts';
import { Button } from '../../ui/button.tsx';
import { TextBox } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { RefusalNotice } from '../refusal.tsx';
import { useSession } from '../sign-in/session.ts';
import * as common from '../words.ts';
import { actOn } from './act.ts';
import * as words from './words.ts';

type Deed = ScriptAct['deed'];
const isDeed = (deed: string): deed is Deed => deed !== 'write' && deed !== 'lapse' && deed !== 'supersede';

/** A version as it stands today. */
export const atOf = (
  { state, writers, text }: ScriptVersion,
  { evidence, today }: Pick<ScriptList, 'evidence' | 'today'>,
): AtDeed => ({
  state,
  writers: writers.map((who) => who.id),
  findings: allFindings(findingsOf(text, evidence, today)),
  isEvident: isEvident(text, evidence, today),
});

/** What one may do to a version, and why not where one might wonder. */
export function Deeds({
  version,
  known,
  onDone,
}: {
  version: ScriptVersion;
  known: Pick<ScriptList, 'evidence' | 'today'>;
  onDone: () => void;
}) {
  const w = useWords(words);
  const { person } = useSession();
  const [deed, setDeed] = useState<Deed | null>(null);
  const at = atOf(version, known);
  const deeds = deedsFor(at, person).filter(isDeed);
  const next = version.state === 'reviewed' ? 'publish' : 'approve';
  const hint = hintOf(refusalOf(next, at, person, ''), w);
  if (deeds.length === 0 && hint === null) return null;
  return (
    <>
      {hint ? <p className="notice warn">! {hint}</p> : null}
      <div className="row wrap">
        {deeds.map((one) => (
          <Button key={one} look={one === next || one === 'submit' ? 'primary' : 'usual'} onClick={() => setDeed(one)}>
            {w.deed[one]}
          </Button>
        ))}
      </div>
      {deed ? (
        <SaySheet
          version={version}
          deed={deed}
          isNeeded={ARROWS[deed].needsComment === true || refusalOf(deed, at, person, '') === 'comment-needed'}
          onDone={() => {
            setDeed(null);
            onDone();
          }}
          onClose={() => setDeed(null)}
        />
      ) : null}
    </>
  );
}

/** Why somebody who might cannot, in words; null where there is nothing to wonder about. */
function hintOf(refusal: string | null, w: typeof words.zh): string | null {
  if (refusal === 'own-text') return w.ownText;
  if (refusal === 'finding-blocks') return w.blocked;
  if (refusal === 'evidence-lapsed') return w.lapsed;
  return refusal === 'comment-needed' ? w.warned : null;
}

/** A sentence that goes with a deed. */
function SaySheet({
  version,
  deed,
  isNeeded,
  onDone,
  onClose,
}: {
  version: ScriptVersion;
  deed: Deed;
  isNeeded: boolean;
  onDone: () => void;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const [comment, setComment] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const say = async (): Promise<void> => {
    setBusy(true);
    const result = await actOn(version, deed, comment.trim());
    setBusy(false);
    if (result.ok) onDone();
    else setRefusal(result.refusal);
  };
  return (
    <Sheet title={`${w.deed[deed]} ${version.line}`} closeLabel={c.close} onClose={onClose}>
      <p className="script-said">{version.text.zh}</p>
      <TextBox
        label={isNeeded ? w.reason : w.comment}
        value={comment}
        maxLength={500}
        onChange={(e) => setComment(e.target.value)}
      />
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <Button look="primary" disabled={isBusy || (isNeeded && comment.trim() === '')} onClick={() => void say()}>
        {w.deed[deed]}
      </Button>
    </Sheet>
  );
}
