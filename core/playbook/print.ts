import * as v from 'valibot';
import { Playbook } from './playbook.ts';

const WIDTH = 120;
/** How wide a text stands: a Chinese letter is two. */
const widthOf = (text: string): number => text.length + (text.match(/[\u2e80-\uffff]/g)?.length ?? 0);

const isPlain = (value: unknown): boolean => value === null || typeof value !== 'object';

function printed(value: unknown, indent: string, before: number): string {
  if (isPlain(value)) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value as unknown[];
    const line = `[${items.map((one) => JSON.stringify(one)).join(', ')}]`;
    if (items.every(isPlain) && before + widthOf(line) < WIDTH) return line;
    return `[\n${items.map((one) => inner + printed(one, inner, inner.length)).join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value as object).filter(([, one]) => one !== undefined);
  if (entries.length === 0) return '{}';
  const lines = entries.map(([key, one]) => {
    const name = `${inner}${JSON.stringify(key)}: `;
    return name + printed(one, inner, name.length);
  });
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

/** [PB1] A book as a file: the parts in their order, so that two editions can be laid side by side. */
export const printPlaybook = (book: Playbook): string => `${printed(v.parse(Playbook, book), '', 0)}\n`;
