import { hash, verify } from '@node-rs/argon2';
import { Refused } from '../refused.ts';

/** argon2id, 19 MiB, two passes (OWASP's recommendation); the library's default algorithm is argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash of no one's password: checking against it makes an unknown name take as long as a wrong password. */
export const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$Zm91bmRlcnNmb3VuZGVycw$2n4AcqMxB0nfR2q8mWjvP1z5m0vTg0mKJ3Wc1d1eV0A';

const AT_ONCE = 2;
const QUEUE_MAX = 50;
let running = 0;
const waiting: (() => void)[] = [];

// A morning in which everybody signs in must not starve the pushes: two hashes at a time, then a queue, then "later".
async function oneOfFew<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= QUEUE_MAX) throw new Refused('busy', { retryAfter: 5 });
    await new Promise<void>((resume) => waiting.push(resume));
  }
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
}

export const hashPassword = (password: string): Promise<string> => oneOfFew(() => hash(password, COST));

/** True when the password is the one behind `known`; false for everyone else, in the same time. */
export const isPassword = (known: string | null, password: string): Promise<boolean> =>
  oneOfFew(async () => {
    const isRight = await verify(known ?? NOBODY, password).catch(() => false);
    return known !== null && isRight;
  });
