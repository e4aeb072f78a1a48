import type { LineSaid } from '../../core/visit/lines-said.ts';
import { isWon, type Win } from '../../core/script/trial/trial.ts';
import type { RatesPage, SaidCount } from '../../protocol/trials.ts';
import type { Period } from '../desk/period.ts';
import type { Transaction } from '../postgres/transaction.ts';
import type { Session } from '../session/session.ts';
import { repsSeenBy } from './uses.ts';
import { linesOf } from './versions.ts';

type Row = Omit<SaidCount, 'uses' | 'wins'> & Pick<LineSaid, 'answer' | 'hasOrdered'> & { readonly times: number };

/** The rows of one version, segment and concern are one count. */
function countsOf(rows: readonly Row[], win: Win): SaidCount[] {
  const counts = new Map<string, SaidCount>();
  for (const { answer, hasOrdered, times, ...of } of rows) {
    const key = JSON.stringify(of);
    const { uses, wins } = counts.get(key) ?? { uses: 0, wins: 0 };
    counts.set(key, {
      ...of,
      uses: uses + times,
      wins: wins + (isWon(win, { answer, hasOrdered }) ? times : 0),
    });
  }
  return [...counts.values()];
}

/** [SC13] How often lines were said in a period and what followed, by version, segment of the shop and concern. */
export async function readRates(tx: Transaction, session: Session, win: Win, period: Period): Promise<RatesPage> {
  const rows = await tx.rows<Row>(
    `select said->>'line' as line, (said->>'version')::int as version, o.channel, o.class, said->>'objection' as objection,
       said->>'answer' as answer, coalesce((said->>'hasOrdered')::boolean, false) as "hasOrdered", count(*)::int as times
     from visit v cross join lateral jsonb_array_elements(v.lines_said) as said
     join outlet o on o.tenant = $1 and o.id = v.outlet
     where v.tenant = $1 and v.lines_said <> '[]' and v.day between $2::date and $3::date
       and ($4::jsonb is null or v.rep = any (array(select jsonb_array_elements_text($4::jsonb)::uuid)))
     group by 1, 2, 3, 4, 5, 6, 7 order by 1, 2, 3, 4, 5`,
    tx.tenant,
    period.from,
    period.to,
    await repsSeenBy(tx, session),
  );
  const counts = countsOf(rows, win);
  const lines = await linesOf(
    tx,
    counts.map(({ line, version }) => ({ id: line, version })),
  );
  return { ...period, win, counts, lines };
}
