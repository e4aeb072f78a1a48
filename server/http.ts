import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie, deleteCookie } from 'hono/cookie';
import * as v from 'valibot';
import { SignInRequest } from '../protocol/session.ts';
import type { Hands } from './hands.ts';
import { Refused } from './refused.ts';
import { readJson } from './body.ts';
import { newRoutes, type Routes, type Variables } from './routes.ts';
import { practiceRoutes } from './practice/routes.ts';
import { scriptRoutes } from './script/routes.ts';
import { trialRoutes } from './script/trial-routes.ts';
import { schemeRoutes } from './order/scheme-routes.ts';
import { orderRoutes } from './order/routes.ts';
import { returnRoutes } from './returns/routes.ts';
import { accountRoutes } from './account/routes.ts';
import { vanRoutes } from './van/routes.ts';
import { storeRoutes } from './outlet/store-routes.ts';
import { giftRoutes } from './outlet/gift-routes.ts';
import { complaintRoutes } from './outlet/complaint-routes.ts';
import { deskRoutes } from './desk/routes.ts';
import { importRoutes } from './import/routes.ts';
import { playbookRoutes } from './playbook/routes.ts';
import { questionRoutes } from './question/routes.ts';
import { distributorRoutes } from './order/distributor-routes.ts';
import { uptakeRoutes } from './order/uptake-routes.ts';
import { standardRoutes } from './standard/routes.ts';
import { organisationRoutes } from './organisation/routes.ts';
import { privacyRoutes } from './privacy/routes.ts';
import { contentPolicy } from './pages/policy.ts';
import { pageRoutes, type Screens } from './pages/routes.ts';
import { photoRoutes } from './photo/routes.ts';
import { rescueRoutes } from './sync/rescue.ts';
import { reviewRoutes } from './sync/review-routes.ts';
import { syncRoutes } from './sync/routes.ts';
import { WIRE, type Wire } from './sync/wire.ts';
import { changePassword, PasswordChange } from './session/change-password.ts';
import { findSession, organisationName, readPerson, signIn, signOut } from './session/sign-in.ts';
import { momentOf } from './postgres/moment.ts';
import { inTransaction } from './postgres/transaction.ts';
import { makeFirstAdministrator, FirstAdministrator } from './session/first-administrator.ts';

export type App = Routes;

/** The one translation of refusals to status; a code that is not here is a rule's refusal, 422. */
const STATUS: Record<string, 400 | 401 | 403 | 404 | 408 | 409 | 413 | 415 | 422 | 426 | 429 | 503 | 507> = {
  'bad-json': 400,
  'empty-body': 400,
  'bad-encoding': 400,
  'duplicate-key': 400,
  'bad-request': 400,
  'wrong-sign-in': 401,
  'signed-out': 401,
  'account-disabled': 401,
  'no-organisation': 401,
  'not-from-here': 403,
  forbidden: 403,
  'not-found': 404,
  'partner-off': 404,
  'complaint-moved-on': 409,
  'gift-decided': 409,
  'order-moved-on': 409,
  'return-moved-on': 409,
  conflict: 409,
  'preview-again': 409,
  'import-running': 409,
  'too-slow': 408,
  'too-large': 413,
  'wrong-type': 415,
  'update-needed': 426,
  'server-behind': 503,
  'slow-down': 429,
  busy: 503,
  'database-away': 503,
  'database-busy': 503,
  'photos-away': 503,
  'partner-away': 503,
  'disk-full': 507,
};

const COOKIE = 'paodian_desk';

/** The table of routes. */
export function makeApp(
  hands: Hands,
  screens: Screens = { phone: new Map(), desk: new Map() },
  wire: Wire = WIRE,
): App {
  const app = newRoutes();
  app.use(secureHeaders);
  app.onError((error, c) => refusalAnswer(hands, error, c));
  app.notFound((c) => c.json({ code: 'not-found' }, 404));

  app.route('/', pageRoutes(screens));
  app.get('/healthz', async (c) => {
    const isWell = await hands.pool.query('select 1').then(
      () => true,
      () => false,
    );
    return isWell ? c.json({ status: 'ok' }) : c.json({ status: 'database-away' }, 503);
  });

  app.post('/v1/session', async (c) => {
    const request = await readJson(c, SignInRequest);
    const { token, answer } = await signIn(hands, request);
    if (!answer.token) keepCookie(c, token.text);
    return c.json(answer);
  });
  app.post('/v1/first-admin', async (c) => {
    const { token, answer } = await makeFirstAdministrator(hands, await readJson(c, FirstAdministrator));
    keepCookie(c, token.text);
    return c.json(answer);
  });

  app.route('/v1', rescueRoutes(hands, wire));

  app.use('/v1/*', requireSession(hands));
  app.get('/v1/session', async (c) => {
    const { tenant, person } = c.var.session;
    const organisation = await organisationName(hands, tenant);
    const who = await inTransaction(hands.pool, tenant, (tx) => readPerson(tx, person), 'read only');
    return c.json({ token: null, tenant, organisation, person: who });
  });
  app.post('/v1/session/password', async (c) => {
    await changePassword(hands, c.var.session, await readJson(c, PasswordChange));
    return c.json({});
  });
  app.delete('/v1/session', async (c) => {
    await signOut(hands, c.var.session);
    deleteCookie(c, COOKIE, { path: '/' });
    return c.json({});
  });

  app.route('/v1', syncRoutes(hands, wire));
  for (const routes of [
    reviewRoutes,
    photoRoutes,
    deskRoutes,
    complaintRoutes,
    giftRoutes,
    storeRoutes,
    orderRoutes,
    accountRoutes,
    vanRoutes,
    returnRoutes,
    schemeRoutes,
    uptakeRoutes,
    distributorRoutes,
    importRoutes,
    organisationRoutes,
    questionRoutes,
    standardRoutes,
    scriptRoutes,
    playbookRoutes,
    practiceRoutes,
    trialRoutes,
    privacyRoutes,
  ])
    app.route('/v1', routes(hands));
  return app;
}

// HTTPS ends before us more often than not, so the door's own word decides whether the cookie is for HTTPS only.
function keepCookie(c: Context, token: string): void {
  const isHttps = (c.req.header('x-forwarded-proto') ?? new URL(c.req.url).protocol).startsWith('https');
  setCookie(c, COOKIE, token, { path: '/', httpOnly: true, sameSite: 'Strict', secure: isHttps });
}

function requireSession(hands: Hands): MiddlewareHandler<Variables> {
  return async (c, next) => {
    const bearer = c.req.header('authorization')?.match(/^Bearer (\S+)$/)?.[1];
    const cookie = bearer ? undefined : getCookie(c, COOKIE);
    // A page of another site can make a browser send our cookie with a form, but never with a header of its own.
    if (cookie && !['GET', 'HEAD'].includes(c.req.method) && c.req.header('x-paodian') !== 'desk')
      throw new Refused('not-from-here');
    const text = bearer ?? cookie;
    const session = text ? await findSession(hands, text) : null;
    if (!session) throw new Refused((await isEmpty(hands)) ? 'no-organisation' : 'signed-out');
    c.set('session', session);
    await next();
  };
}

const isEmpty = async (hands: Hands): Promise<boolean> =>
  (await hands.pool.query('select 1 from tenant limit 1')).rowCount === 0;

const secureHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  const headers = c.res.headers;
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', contentPolicy());
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'no-referrer');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('permissions-policy', 'camera=(self), geolocation=(self), microphone=(self)');
};

function refusalAnswer(hands: Hands, error: Error, c: Context): Response {
  if (error instanceof Refused) {
    const { refusal } = error;
    const retryAfter = refusal['retryAfter'];
    if (typeof retryAfter === 'number') c.header('retry-after', String(retryAfter));
    return c.json(refusal, STATUS[refusal.code] ?? 422);
  }
  if (v.isValiError(error)) return c.json({ code: 'bad-request', field: v.getDotPath(error.issues[0]) }, 422);
  const moment = momentOf(error);
  if (moment) {
    if (moment === 'disk-full') hands.log.error({ err: error, path: c.req.path }, 'the disk is full');
    c.header('retry-after', '5');
    return c.json({ code: moment }, STATUS[moment]);
  }
  const trace = hands.newId();
  hands.log.error({ err: error, trace, path: c.req.path }, 'unexpected');
  return c.json({ code: 'internal', trace }, 500);
}
