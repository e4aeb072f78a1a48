import type { Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import { fen, share } from '../../core/base/money.ts';
import { PAYMENT_WAYS } from '../../core/order/account/entry.ts';
import type { AccountList, NewPayment } from '../../protocol/accounts.ts';
import { NDJSON } from '../../protocol/pull.ts';
import type { Questionnaire } from '../../core/question/questionnaire.ts';
import type { MonthList } from '../../protocol/months.ts';
import type { QuestionnaireList } from '../../protocol/questions.ts';
import type { ImportKind, ImportRun } from '../../protocol/import.ts';
import type { PullDoc, PullHead } from '../../protocol/pull.ts';
import type { SchemeChange, SchemeList } from '../../protocol/schemes.ts';
import type { Scheme } from '../../core/catalog/scheme.ts';
import type { PushAnswer, PushRequest } from '../../protocol/push.ts';
import type { SignInAnswer } from '../../protocol/session.ts';
import { PROJ, PROTO } from '../../protocol/version.ts';
import type { SettingsChange } from '../organisation/settings.ts';
import type { Desk } from './desk-life.ts';
import { demoId } from './outlets.ts';
import type { DemonstrationPhoto } from './photos.ts';

const JSON_TYPE = 'application/json';
/** Whose plan of the month is left to be read. */
const WAITING = 'rep4';
const OFFSET_TYPE = 'application/offset+octet-stream';

/** Who answers: the app itself, or a server at an address. */
export interface Answering {
  request(path: string, init: RequestInit): Response | Promise<Response>;
}

/** The server's own door, entered as phones and desks enter it; an answer that is none of ours ends the filling-in. */
export class Door {
  readonly #app: Answering;

  constructor(app: Answering) {
    this.#app = app;
  }

  async #ask(method: string, path: string, pass: Pass, body?: BodyInit, type = JSON_TYPE): Promise<Response> {
    const answer = await this.#app.request(path, { method, body, headers: { 'content-type': type, ...pass } });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  }

  async #post<Answer>(path: string, body: unknown, pass: Pass = {}): Promise<Answer> {
    return (await (await this.#ask('POST', path, pass, JSON.stringify(body))).json()) as Answer;
  }

  /** Makes the organisation with its first administrator; answers its id. */
  async found(body: Readonly<Record<string, string>>): Promise<Id> {
    return (await this.#post<SignInAnswer>('/v1/first-admin', body)).tenant;
  }

  /** Signs a person in with a device of his own; answers his pass. */
  async signIn(login: string, password: string, device: Id): Promise<Pass> {
    const { token } = await this.#post<SignInAnswer>('/v1/session', { login, password, device });
    return { authorization: `Bearer ${token}` };
  }

  async settings(pass: Pass, changes: SettingsChange): Promise<void> {
    await this.#ask('PATCH', '/v1/organisation', pass, JSON.stringify(changes));
  }

  /** Publishes a questionnaire, unless it is there from a time before this was broken off. */
  async publish(pass: Pass, questionnaire: Questionnaire): Promise<void> {
    const list = (await (await this.#ask('GET', '/v1/questionnaires', pass)).json()) as QuestionnaireList;
    if (!list.rows.some((row) => row.latest.code === questionnaire.code))
      await this.#post('/v1/questionnaires', questionnaire, pass);
  }

  /** Somebody's desk. */
  desk(pass: Pass): Desk {
    return {
      get: async <Answer>(path: string) => (await (await this.#ask('GET', path, pass)).json()) as Answer,
      post: (path, body) => this.#post<unknown>(path, body, pass),
    };
  }

  /** Writes schemes as the office does; one that is there already as it should be stays as it is. */
  async schemes(pass: Pass, schemes: readonly Scheme[]): Promise<void> {
    const { rows } = (await (await this.#ask('GET', '/v1/schemes', pass)).json()) as SchemeList;
    for (const { version: _, isSpent: __, ...after } of schemes) {
      const before = rows.find((row) => row.scheme.code === after.code)?.scheme.version ?? null;
      await this.#post('/v1/schemes', { before, after } satisfies SchemeChange, pass);
    }
  }

  /** Confirms the plans of the month that have been handed in, but the last: that one waits for whoever tries this out. */
  async confirmMonth(pass: Pass): Promise<void> {
    const { month, rows } = (await (await this.#ask('GET', '/v1/desk/months', pass)).json()) as MonthList;
    for (const { rep, proposal } of rows.filter((row) => row.rep.login !== WAITING)) {
      if (proposal?.state !== 'submitted') continue;
      const decision = { rep: rep.id, month, decision: 'confirm', comment: '', goals: proposal.goals };
      await this.#post('/v1/desk/months', decision, pass);
    }
  }

  /** Payments of shops on credit: most pay the greater part, those whose code ends in 7 pay nothing. */
  async payments(pass: Pass, day: Day): Promise<void> {
    const { rows } = (await (await this.#ask('GET', '/v1/accounts', pass)).json()) as AccountList;
    for (const { outlet, credit } of rows) {
      const amount = fen(Math.floor(share(credit.receivable, 7, 1000)) * 100);
      if (amount <= 0 || outlet.code.endsWith('7')) continue;
      const id = demoId('payments', `${outlet.code} ${day}`);
      const way = PAYMENT_WAYS[outlet.code.charCodeAt(outlet.code.length - 1) % PAYMENT_WAYS.length]!;
      const payment: NewPayment = { id, day, amount, way, reference: '', note: '', orders: [] };
      await this.#post(`/v1/accounts/${outlet.id}/payments`, payment, pass);
    }
  }

  /** Brings a file in: dry run, then all of it. A refused row is a fault of the demonstration. */
  async bring(pass: Pass, kind: ImportKind, file: string, bytes: Uint8Array): Promise<void> {
    const path = `/v1/imports?kind=${kind}&file=${encodeURIComponent(file)}`;
    let run = (await (
      await this.#ask('POST', path, pass, new Uint8Array(bytes), 'application/octet-stream')
    ).json()) as ImportRun;
    while (run.state === 'reading') {
      await new Promise((again) => setTimeout(again, 20));
      run = (await (await this.#ask('GET', `/v1/imports/${run.id}`, pass)).json()) as ImportRun;
    }
    if (run.state !== 'checked' || run.refused > 0 || run.issues.length > 0) {
      throw new Error(`${file}: ${run.failure?.message ?? JSON.stringify(run.issues.slice(0, 3))}`);
    }
    await this.#post(`/v1/imports/${run.id}/apply`, {}, pass);
  }

  push(pass: Pass, request: Omit<PushRequest, 'proto'>): Promise<PushAnswer> {
    return this.#post('/v1/sync/push', { ...request, proto: PROTO }, pass);
  }

  /** Sends the bytes of a photo (tus). */
  async photo(pass: Pass, { taken, bytes }: DemonstrationPhoto): Promise<void> {
    const { photo, visit, sha256, mime } = taken;
    const named = Object.entries({ photo, visit, sha256, mime }).map(([k, v]) => `${k} ${btoa(v)}`);
    const tus = { ...pass, 'tus-resumable': '1.0.0' };
    const size = { 'upload-length': String(bytes.length), 'upload-metadata': named.join(',') };
    const begun = await this.#ask('POST', '/v1/photos', { ...tus, ...size });
    const piece = new Uint8Array(bytes);
    await this.#ask('PATCH', begun.headers.get('location')!, { ...tus, 'upload-offset': '0' }, piece, OFFSET_TYPE);
  }

  /** The whole book of a phone. */
  async pull(pass: Pass, device: Id): Promise<{ head: PullHead; docs: PullDoc[] }> {
    const ask = { proto: PROTO, device, cursor: 0, epoch: 0, proj: PROJ, digest: false };
    const answer = await this.#ask('POST', '/v1/sync/pull', pass, JSON.stringify(ask));
    if (answer.headers.get('content-type') !== NDJSON) throw new Error('the book came in another shape');
    const [head, ...docs] = (await answer.text()).trimEnd().split('\n');
    return { head: JSON.parse(head!) as PullHead, docs: docs.slice(0, -1).map((line) => JSON.parse(line) as PullDoc) };
  }
}

/** What a request is signed with. */
export type Pass = Readonly<Record<string, string>>;
