import type { Fault } from './kit/fault.ts';
import { WITHOUT } from './without.ts';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The whole catalogue as it stands in the README: number, when it runs, what is done, or why not. */
export async function tableOf(catalogue: readonly Fault[]): Promise<string> {
  const lines = await Promise.all(
    catalogue.map(async (fault) => {
      const { id, tier, title, cannot } = fault;
      const why = WITHOUT.includes(fault) ? ((await cannot?.()) ?? '') : '';
      return row([id, tier, why ? `*${title}*: ${why}` : title]);
    }),
  );
  return [row(['', 'Tier', 'What happens']), row(['---', '---', '---']), ...lines].join('\n');
}
