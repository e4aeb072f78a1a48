import { useWords } from '../../ui/language.tsx';
import { useVisitPage } from './at-visit.ts';
import { Said } from './said.tsx';
import * as words from './words.ts';

/** Step seven: what was read back and agreed, and how the rep looks back on it. */
export function ReviewPart() {
  const w = useWords(words);
  const { reviewed, prepared } = useVisitPage().visit;
  if (!reviewed) return null;
  const { confirmation, self } = reviewed;
  return (
    <dl>
      <Said name={w.confirmation}>
        {[w.confirmed[confirmation.way], confirmation.by].filter((part) => part !== '').join(' · ')}
      </Said>
      {reviewed.deliveryDay ? (
        <Said name={w.deliveryAgreed}>
          {[reviewed.deliveryDay, reviewed.deliveryWindow].filter((part) => part !== '').join(' · ')}
        </Said>
      ) : null}
      {reviewed.nextVisit ? <Said name={w.nextVisit}>{reviewed.nextVisit}</Said> : null}
      <Said name={w.goalReached}>
        {[w.result[reviewed.objectiveResult], prepared?.objective ?? ''].filter((part) => part !== '').join(' · ')}
      </Said>
      {self.good ? <Said name={w.good}>{self.good}</Said> : null}
      {self.bad ? <Said name={w.less}>{self.bad}</Said> : null}
      {self.next ? <Said name={w.next}>{self.next}</Said> : null}
    </dl>
  );
}
