/** Says on which business days moments fall, as a machine in its own TZ reckons it: ZONE, and MOMENTS in JSON. */
import { dayOf, timeOf } from '../../core/base/day.ts';
import type { Instant } from '../../core/base/instant.ts';

const { ZONE, MOMENTS } = process.env;
const moments = JSON.parse(MOMENTS!) as Instant[];
const told = moments.map((at) => [dayOf(at, ZONE!), timeOf(at, ZONE!)]);
// That the machine really is elsewhere.
const here = new Date(moments[0]!).getTimezoneOffset();
process.stdout.write(JSON.stringify({ told, here }));
