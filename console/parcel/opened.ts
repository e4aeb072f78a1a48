import type { Refusal } from '../../core/base/result.ts';
import { readParcel, type Parcel } from '../../protocol/parcel.ts';
import type { ParcelKnown, ParcelQuestion } from '../../protocol/parcel-known.ts';
import { ask } from '../api.ts';
import { contentsOf, type Contents } from './contents.ts';
import { isSigned } from './give.ts';

/** A file that can be handed in: what it holds, and what of it is here already. */
export interface Opened {
  readonly parcel: Parcel;
  readonly contents: Contents;
  readonly known: ParcelKnown;
}

export type FileProblem =
  | 'no-parcel'
  | 'broken'
  | 'newer'
  | 'of-another-organisation'
  | 'of-another-team'
  | 'unsigned'
  | 'insecure'
  | 'folder'
  | 'one-file';

export const askKnown = (question: ParcelQuestion) =>
  ask<ParcelKnown>('/v1/desk/parcel', { method: 'POST', json: question });

/** Reads a file and asks the server of it. */
export async function openFile(
  file: File,
): Promise<Opened | { readonly problem: FileProblem } | { readonly refusal: Refusal }> {
  if (!('subtle' in crypto)) return { problem: 'insecure' };
  const parcel = await file.text().then(readParcel, () => 'no-parcel' as const);
  if (typeof parcel === 'string') return { problem: parcel };
  const contents = contentsOf(parcel);
  if (!contents) return { problem: 'newer' };
  if (!isSigned(parcel)) return { problem: 'unsigned' };
  const known = await askKnown(contents.question);
  if (known.ok) return { parcel, contents, known: known.value };
  const { code } = known.refusal;
  if (code === 'of-another-organisation') return { problem: code };
  return code === 'not-found' ? { problem: 'of-another-team' } : { refusal: known.refusal };
}
