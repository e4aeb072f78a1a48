import { units } from '../../core/base/quantity.ts';
import { caseOf, type Product } from '../../core/catalog/product.ts';
import type { Pitch } from '../../core/visit/facts.ts';
import { Stepper } from '../../ui/stepper.tsx';
import { useWords } from '../../ui/language.tsx';
import { packedText } from '../../core/catalog/packed.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import { DayChips } from '../visit/day-chips.tsx';
import * as words from './words.ts';

type Trial = NonNullable<Pitch['trial']>;

/** A small order on trial: how much, and the day on which both look how it sold. */
export function TrialFields({
  product,
  trial,
  onChange,
}: {
  product: Product;
  trial: Trial;
  onChange: (trial: Trial) => void;
}) {
  const w = useWords(words);
  const { today, nextVisit } = useAtVisit();
  const { factor } = caseOf(product);
  const change = (by: number): void =>
    onChange({ ...trial, quantity: units(Math.max(factor, trial.quantity + by * factor)) });
  return (
    <section className="card">
      <h2>{w.trialTitle}</h2>
      <div className="row spread">
        <span>{product.name}</span>
        <Stepper
          label={w.trialOf(product.name)}
          shown={packedText(trial.quantity, product)}
          lessLabel={w.less(product.name)}
          moreLabel={w.more(product.name)}
          isLeast={trial.quantity <= factor}
          onLess={() => change(-1)}
          onMore={() => change(1)}
        />
      </div>
      <DayChips
        legend={w.reviewOn}
        today={today}
        offsets={[7, 14]}
        extra={nextVisit}
        value={trial.reviewOn}
        onChange={(reviewOn) => onChange({ ...trial, reviewOn })}
      />
    </section>
  );
}
