import { dayOf } from '../../core/base/day.ts';
import { Publication, type QuestionnaireList } from '../../protocol/questions.ts';
import { readJson } from '../body.ts';
import { readZone } from '../desk/asking.ts';
import type { Hands } from '../hands.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { demandRole, newRoutes, type Routes } from '../routes.ts';
import { publish, readQuestionnaires } from './questionnaires.ts';

/** [QD1] The questions that an organisation asks of its own. */
export function questionRoutes(hands: Hands): Routes {
  const routes = newRoutes();
  routes.get('/questionnaires', async (c) => {
    const { session } = c.var;
    demandRole(session, 'office', 'admin');
    c.header('cache-control', 'no-store');
    return c.json(
      await inTransaction(
        hands.pool,
        session.tenant,
        async (tx): Promise<QuestionnaireList> => {
          const [zone, asOf] = [await readZone(tx), hands.now()];
          return { zone, asOf, today: dayOf(asOf, zone), rows: await readQuestionnaires(tx) };
        },
        'read only',
      ),
    );
  });
  routes.post('/questionnaires', async (c) => {
    const { session } = c.var;
    demandRole(session, 'office', 'admin');
    const questionnaire = await readJson(c, Publication);
    return c.json(await inTransaction(hands.pool, session.tenant, (tx) => publish(tx, hands, session, questionnaire)));
  });
  return routes;
}
