import type { Day } from '../../core/base/day.ts';
import { complaintNumber, type Complaint } from '../../core/outlet/complaint.ts';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import * as common from '../words.ts';
import * as words from './words.ts';

/** What the shop complains of and is not settled, to be known before the door. */
export function ComplaintsSheet({
  complaints,
  today,
  onClose,
}: {
  complaints: readonly Complaint[];
  today: Day;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  return (
    <Sheet title={w.complaintsTitle} closeLabel={c.close} onClose={onClose}>
      {complaints.map((one) => (
        <div key={one.id} className="list-line">
          <p>
            <b>{w.t.complaint[one.type]}</b> {one.text}
            <span className="small muted block">
              {complaintNumber(one)} · {w.t.complaintState[one.state]}
              {one.answer ? ` · ${one.answer}` : ''}
            </span>
          </p>
          <span className={`due small ${one.answerBy < today && one.state !== 'resolved' ? 'bad' : 'muted'}`}>
            {w.answerBy(c.date(one.answerBy))}
          </span>
        </div>
      ))}
    </Sheet>
  );
}
