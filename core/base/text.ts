import * as v from 'valibot';

// A NUL breaks PostgreSQL and half a surrogate pair breaks every encoder: neither is text.
// With the flag u a whole pair is one letter, so \p{Cs} finds the lone halves only.
const isText = (text: string): boolean => !/\0|\p{Cs}/u.test(text);

/** Text as it was typed, of at most `max` UTF-16 units, without NUL and lone surrogates. */
export const text = (max: number) => v.pipe(v.string(), v.maxLength(max), v.check(isText, 'bad-character'));

/** Text that says something: not empty, not only blanks. */
export const words = (max: number) =>
  v.pipe(
    text(max),
    v.check((t) => t.trim() !== '', 'blank'),
  );

/** The longest a name of a person, outlet or product may be. */
export const NAME_MAX = 100;
/** The longest a note, a reason or a promise may be. */
export const NOTE_MAX = 500;
/** The longest an organisation's own code for a thing may be. */
export const CODE_MAX = 40;

export const Name = words(NAME_MAX);
export const Note = text(NOTE_MAX);
export const Reason = words(NOTE_MAX);
export const Code = words(CODE_MAX);
