import { dayOf } from '../../core/base/day.ts';
import type { ScriptList, ScriptPage, ScriptRow } from '../../protocol/scripts.ts';
import { readZone } from '../desk/asking.ts';
import type { Hands } from '../hands.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session/session.ts';
import { eventsOf, lastEvents } from './events.ts';
import { readEvidence } from './evidence.ts';
import { countUses, repsSeenBy, uptakeOf, usesOf } from './uses.ts';
import { keptVersions, named } from './versions.ts';

/** What every answer says of itself. */
async function head(tx: Transaction, hands: Hands): Promise<Omit<ScriptList, 'rows'>> {
  const [asOf, zone] = [hands.now(), await readZone(tx)];
  return { asOf, zone, today: dayOf(asOf, zone), evidence: await readEvidence(tx) };
}

export async function readScripts(tx: Transaction, hands: Hands): Promise<ScriptList> {
  const versions = await named(tx, await keptVersions(tx, null));
  const [counts, last] = [await countUses(tx), await lastEvents(tx)];
  // The newest of a line comes first.
  const latest = versions.filter((one, i) => one.line !== versions[i - 1]?.line);
  const published = new Map(versions.filter((one) => one.state === 'published').map((one) => [one.line, one]));
  const rows = latest.map((one): ScriptRow => {
    const on = published.get(one.line) ?? null;
    return {
      latest: one,
      published: on === one ? null : on,
      uses: counts.get(one.line) ?? 0,
      last: last.get(one.line) ?? null,
    };
  });
  return { ...(await head(tx, hands)), rows };
}

export async function readScript(tx: Transaction, hands: Hands, session: Session, line: string): Promise<ScriptPage> {
  const versions = await named(tx, await keptVersions(tx, line));
  if (versions.length === 0) throw new Refused('not-found');
  const team = await repsSeenBy(tx, session);
  return {
    ...(await head(tx, hands)),
    versions,
    events: await eventsOf(tx, line),
    uses: await usesOf(tx, line, team),
    uptake: await uptakeOf(tx, line, team),
  };
}
