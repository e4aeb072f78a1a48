import * as v from 'valibot';
import { Id } from '../../core/base/id.ts';
import { TRIAL_KEEPERS } from '../../core/script/trial/pair.ts';
import { WINS } from '../../core/script/trial/trial.ts';
import { TrialBeginning, TrialEnding } from '../../protocol/trials.ts';
import { readJson } from '../body.ts';
import { periodOf } from '../desk/period.ts';
import type { Hands } from '../hands.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import { demandRole, newRoutes, type Routes } from '../routes.ts';
import { beginTrial } from './begin-trial.ts';
import { endTrial } from './end-trial.ts';
import { readRates } from './rates.ts';
import { readTrials } from './read-trials.ts';

/** Rates are those of so many days, where nobody says otherwise. */
const USUAL_DAYS = 91;

const Asked = v.object({ win: v.optional(v.picklist(WINS), 'agreed') });

/** [SC9] What works: trials of two wordings, and the rates of all lines. */
export function trialRoutes(hands: Hands): Routes {
  const routes = newRoutes();
  for (const path of ['/script-trials', '/script-trials/*', '/script-rates'])
    routes.use(path, async (c, next) => {
      demandRole(c.var.session, 'supervisor', 'office', 'compliance', 'admin');
      c.header('cache-control', 'no-store');
      await next();
    });
  routes.get('/script-trials', async (c) =>
    c.json(await inTransaction(hands.pool, c.var.session.tenant, (tx) => readTrials(tx, hands), 'read only')),
  );
  routes.post('/script-trials', async (c) => {
    const { session } = c.var;
    demandRole(session, ...TRIAL_KEEPERS);
    const beginning = await readJson(c, TrialBeginning);
    await inTransaction(hands.pool, session.tenant, (tx) => beginTrial(tx, hands, session, beginning));
    return c.json({});
  });
  routes.post('/script-trials/:id/end', async (c) => {
    const { session } = c.var;
    demandRole(session, ...TRIAL_KEEPERS);
    const trial = v.safeParse(Id, c.req.param('id'));
    if (!trial.success) throw new Refused('not-found');
    const ending = await readJson(c, TrialEnding);
    await inTransaction(hands.pool, session.tenant, (tx) => endTrial(tx, hands, session, trial.output, ending));
    return c.json({});
  });
  routes.get('/script-rates', async (c) => {
    const { session } = c.var;
    const asked = v.safeParse(Asked, c.req.query());
    if (!asked.success) throw new Refused('bad-request');
    return c.json(
      await inTransaction(
        hands.pool,
        session.tenant,
        async (tx) => readRates(tx, session, asked.output.win, await periodOf(tx, hands, c.req.query(), USUAL_DAYS)),
        'read only',
      ),
    );
  });
  return routes;
}
