import { timeOf, type Zone } from '../core/base/day.ts';
import type { Instant } from '../core/base/instant.ts';
import { Button } from '../ui/button.tsx';
import { useWords } from '../ui/language.tsx';
import { RefusalNotice } from './refusal.tsx';
import type { Asked } from './use-answer.ts';
import * as common from './words.ts';

/** What went wrong with the last question; what was known before stays below it. */
export function Trouble({
  asked: { answer, refusal, again },
}: {
  asked: Asked<{ readonly asOf: Instant; readonly zone: Zone }>;
}) {
  const c = useWords(common);
  if (!refusal) return null;
  if (!answer) return <RefusalNotice refusal={refusal} onAgain={again} />;
  return (
    <output className="notice row wrap">
      <span className="grow">{c.stale(timeOf(answer.asOf, answer.zone))}</span>
      <Button onClick={again}>{c.again}</Button>
    </output>
  );
}
