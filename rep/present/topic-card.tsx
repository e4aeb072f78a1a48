import { TERMS } from '../../core/words/terms.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import * as common from '../words.ts';
import { FiveParts } from './five-parts.tsx';
import type { PitchTopic } from './pitch-topics.ts';
import * as words from './words.ts';

/** What may lie on the counter: the goods, one number, one sentence, five short parts; and nothing of ours. */
export function TopicCard({ topic, text, onOther }: { topic: PitchTopic; text: string; onOther?: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const t = useWords(TERMS);
  const { number } = topic;
  return (
    <section className="card hot">
      <p className="title">{topic.names.length > 0 ? c.list(topic.names.slice(0, 3)) : t.topic[topic.topic]}</p>
      {number ? (
        <p>
          <b className="big">{number.kind === 'out' ? number.count : w.buyFree(number.buy, number.free)}</b>
          {number.kind === 'out' ? <span className="muted"> {w.outNow(number.count)}</span> : null}
        </p>
      ) : null}
      <p className="say">{text}</p>
      {onOther ? (
        <Button look="plain" onClick={onOther}>
          {w.another}
        </Button>
      ) : null}
      <FiveParts topic={topic} />
    </section>
  );
}
