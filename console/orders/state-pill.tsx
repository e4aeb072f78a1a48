import type { OrderState } from '../../core/order/life/state.ts';
import { useWords } from '../../ui/language.tsx';
import * as words from './words.ts';

const LOOKS: Partial<Record<OrderState, readonly [string, string]>> = {
  held: ['warn', '!'],
  rejected: ['bad', '✕'],
  declined: ['bad', '✕'],
  partial: ['warn', '!'],
  sent: ['pri', '›'],
  accepted: ['pri', '›'],
  shipped: ['pri', '›'],
  delivered: ['ok', '✓'],
  signed: ['ok', '✓'],
  settled: ['ok', '✓'],
};

export function StatePill({ state }: { state: OrderState }) {
  const w = useWords(words);
  const [look, sign] = LOOKS[state] ?? ['', ''];
  return (
    <span className={`pill ${look}`}>
      {sign ? `${sign} ` : ''}
      {w.t.state[state]}
    </span>
  );
}
