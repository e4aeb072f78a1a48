import { Button } from '../ui/button.tsx';
import { useWords } from '../ui/language.tsx';
import { useOpenVisit } from './book/overlay.ts';
import { useStatus } from './log/status.ts';
import { updateNow, useUpdate } from './update.ts';
import * as words from './words.ts';

/** [B5] A newer version waits for the end of the visit, and says so; it begins when the rep wants it. */
export function UpdateNotice() {
  const update = useUpdate();
  const open = useOpenVisit();
  const { line } = useStatus();
  const w = useWords(words);
  const isWanted = update === 'restart' || (update === 'waiting' && line === 'update-needed');
  if (!isWanted && !(update === 'waiting' && open)) return null;
  return (
    <div className="update notice">
      <output>{open ? w.updateAfterVisit : w.updateThere}</output>
      {isWanted ? <Button onClick={() => void updateNow()}>{w.updateNow}</Button> : null}
    </div>
  );
}
