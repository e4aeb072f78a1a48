import * as v from 'valibot';
import { lineValue, totalOf } from '../../core/order/order.ts';
import { Fact } from '../../protocol/all-facts.ts';
import { jsonFaultAt } from './json-fault.ts';

export type FaultCode =
  | 'text'
  | 'cut'
  | 'object'
  | 'missing'
  | 'unknown'
  | 'one-of'
  | 'string'
  | 'number'
  | 'boolean'
  | 'array'
  | 'group'
  | 'id'
  | 'instant'
  | 'day'
  | 'blank'
  | 'least'
  | 'most'
  | 'shortest'
  | 'longest'
  | 'whole'
  | 'sum'
  | 'other';

/** What is wrong with a repaired fact, and where: the path of a field, or none where it is the text as a whole. */
export interface Fault {
  readonly path: string | null;
  readonly code: FaultCode;
  readonly what: readonly string[];
}

export type Reading =
  | { readonly isSound: true; readonly fact: Fact }
  | { readonly isSound: false; readonly fault: Fault };

/** Reads a fact that somebody has repaired by the schema that the server reads it with, up to its first fault. */
export function readRepaired(text: string): Reading {
  const at = jsonFaultAt(text);
  if (at !== null) return unsound(null, ...placeOf(text, at));
  const told: unknown = JSON.parse(text);
  if (typeof told !== 'object' || told === null || Array.isArray(told)) return unsound(null, 'object');
  const read = v.safeParse(Fact, told, { abortEarly: true });
  if (!read.success) {
    const [issue] = read.issues;
    return unsound(v.getDotPath(issue), ...reasonOf(issue));
  }
  return sumFault(read.output) ?? { isSound: true, fact: read.output };
}

const unsound = (path: string | null, code: FaultCode, ...what: string[]): Reading => ({
  isSound: false,
  fault: { path, code, what },
});

function placeOf(text: string, at: number): [FaultCode, ...string[]] {
  if (text.slice(at).trim() === '') return ['cut'];
  const lines = text.slice(0, at).split('\n');
  return ['text', String(lines.length), String(lines.at(-1)!.length + 1)];
}

/** An order whose money does not add up is set aside by the server, whatever its shape. */
function sumFault(fact: Fact): Reading | null {
  if (fact.kind !== 'order-agreed') return null;
  const { lines, total } = fact.order;
  const wrong = lines.findIndex((line) => line.value !== lineValue(line));
  if (wrong >= 0) return unsound(`order.lines.${wrong}.value`, 'sum', String(lineValue(lines[wrong]!)));
  return total === totalOf(lines) ? null : unsound('order.total', 'sum', String(totalOf(lines)));
}

const TYPES: Readonly<Record<string, FaultCode>> = {
  string: 'string',
  number: 'number',
  boolean: 'boolean',
  array: 'array',
  strict_object: 'group',
  uuid: 'id',
  safe_integer: 'whole',
  integer: 'whole',
};
const LIMITS: Readonly<Record<string, FaultCode>> = {
  min_value: 'least',
  max_value: 'most',
  min_length: 'shortest',
  max_length: 'longest',
};
const MESSAGES: Readonly<Record<string, FaultCode>> = { 'bad-time': 'instant', 'bad-day': 'day', blank: 'blank' };

function reasonOf(issue: v.BaseIssue<unknown>): [FaultCode, ...string[]] {
  const { type, expected, received, requirement, message } = issue;
  if (type === 'strict_object' && expected === 'never') return ['unknown'];
  if (received === 'undefined') return ['missing'];
  if (type === 'picklist' || type === 'variant' || type === 'literal') return ['one-of', ...valuesIn(expected ?? '')];
  if (type === 'regex') return [String(requirement).includes('T') ? 'instant' : 'day'];
  const limit = LIMITS[type];
  if (limit) return [limit, String(requirement)];
  return [TYPES[type] ?? MESSAGES[message] ?? 'other'];
}

/** `("a" | "b")` is a and b. */
const valuesIn = (expected: string): string[] => Array.from(expected.matchAll(/"([^"]*)"/g), ([, value]) => value!);
