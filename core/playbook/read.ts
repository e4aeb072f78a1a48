import * as v from 'valibot';
import { Playbook, PLAYBOOK_BYTES_MAX, PLAYBOOK_FORMAT, PLAYBOOK_SIGN } from './playbook.ts';
import { unsoundIn, type Unsound } from './sound.ts';
import { pathOf, placesIn } from './where.ts';

/** One thing that is wrong with a file: where it stands, and in which way. */
export interface PlaybookFault {
  readonly path: string;
  /** Null where the whole file is meant. */
  readonly line: number | null;
  readonly code:
    | 'too-large'
    | 'not-json'
    | 'key-twice'
    | 'not-a-playbook'
    | 'newer-format'
    | 'missing'
    | 'unknown-key'
    | 'not-in-list'
    | 'wrong-kind'
    | 'too-long'
    | 'out-of-bounds'
    | 'blank'
    | 'wrong-value'
    | Unsound['code'];
  /** What there may be instead, or what it is about; empty where the code says all. */
  readonly detail: string;
}

export type ReadPlaybook =
  | { readonly ok: true; readonly book: Playbook }
  | { readonly ok: false; readonly faults: readonly PlaybookFault[] };

/** So many faults of a file are told; the rest follow when these are mended. */
export const FAULTS_MAX = 50;

const whole = (code: PlaybookFault['code'], detail = ''): ReadPlaybook => ({
  ok: false,
  faults: [{ path: '', line: null, code, detail }],
});

function codeOf(issue: v.BaseIssue<unknown>): Pick<PlaybookFault, 'code' | 'detail'> {
  const detail = (issue.expected ?? '').replaceAll(/[()"]/g, '');
  switch (issue.type) {
    case 'strict_object':
      return { code: issue.expected === 'never' ? 'unknown-key' : 'missing', detail: '' };
    case 'picklist':
    case 'literal':
      return { code: 'not-in-list', detail };
    case 'max_length':
      return { code: 'too-long', detail: String(issue.requirement) };
    case 'min_length':
    case 'min_value':
    case 'max_value':
      return { code: 'out-of-bounds', detail };
    case 'check':
      return { code: issue.message === 'blank' ? 'blank' : 'wrong-value', detail: '' };
    case 'regex':
      return { code: 'wrong-value', detail: '' };
    default:
      return { code: 'wrong-kind', detail };
  }
}

const keysOf = (issue: v.BaseIssue<unknown>): (string | number)[] =>
  (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));

/** [PB4] [PB5] A file as a book, or everything that is wrong with it, each with its path and line. */
export function readPlaybook(text: string): ReadPlaybook {
  if (text.length > PLAYBOOK_BYTES_MAX) return whole('too-large');
  const places = placesIn(text);
  if (!places.isJson) return { ok: false, faults: [{ path: '', line: places.line, code: 'not-json', detail: '' }] };
  const lineAt = (keys: readonly (string | number)[]): number | null => {
    for (let n = keys.length; n > 0; n--) {
      const line = places.lineOf.get(pathOf(keys.slice(0, n)));
      if (line !== undefined) return line;
    }
    return null;
  };
  if (places.twice !== null)
    return {
      ok: false,
      faults: [{ path: places.twice, line: places.lineOf.get(places.twice) ?? null, code: 'key-twice', detail: '' }],
    };
  const value = JSON.parse(text) as unknown;
  const sign = v.safeParse(v.looseObject({ paodian: v.literal(PLAYBOOK_SIGN), format: v.number() }), value);
  if (!sign.success) return whole('not-a-playbook');
  if (sign.output.format > PLAYBOOK_FORMAT) return whole('newer-format', String(sign.output.format));
  const read = v.safeParse(Playbook, value);
  const faults = read.success
    ? unsoundIn(read.output).map((one): PlaybookFault => ({
        path: pathOf(one.path),
        line: lineAt(one.path),
        code: one.code,
        detail: one.name,
      }))
    : read.issues.map((issue): PlaybookFault => {
        const keys = keysOf(issue);
        return { path: pathOf(keys), line: lineAt(keys), ...codeOf(issue) };
      });
  return read.success && faults.length === 0
    ? { ok: true, book: read.output }
    : { ok: false, faults: faults.slice(0, FAULTS_MAX) };
}
