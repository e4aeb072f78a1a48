import * as v from 'valibot';
import { BadCell, type Reader } from './cell.ts';

/** A reader whose value must also fit its field in core: the limit stands there and nowhere else. */
export const fitting =
  <S extends v.GenericSchema>(field: S, read: Reader<v.InferInput<S>>): Reader<v.InferOutput<S>> =>
  (cell) => {
    const fits = v.safeParse(field, read(cell));
    if (fits.success) return fits.output;
    const [issue] = fits.issues as [v.BaseIssue<unknown>];
    if (issue.type === 'max_length') throw new BadCell('too-long', { max: String(issue.requirement) });
    throw new BadCell(issue.type === 'regex' ? 'bad-code' : 'bad-value');
  };
