import { gzipSync } from 'node:zlib';
import { Offline } from '../../rep/sync/api.ts';
import type { Fault } from '../kit/fault.ts';
import { aVisit } from '../kit/field.ts';
import { inScene } from '../kit/scene.ts';

const PAGE = '<!doctype html><title>酒店欢迎您</title><form>房间号</form>';

/** An answer as it goes over the wire. */
function asAnswer(status: string, headers: Readonly<Record<string, string>>, body: string | Uint8Array = ''): Buffer {
  const bytes = Buffer.from(body);
  const all = { ...headers, 'content-length': String(bytes.length), connection: 'close' };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`), bytes]);
}

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const JSON_TYPE = { 'content-type': 'application/json' };
const PACKED = { ...JSON_TYPE, 'content-encoding': 'gzip' };
const ACKNOWLEDGED = '{"epoch":1,"last":9999,"error":null,"results":[],"serverTime":"2026-11-25T';

/** What a hotel, a firewall or a proxy that thinks it knows may answer in our server's place. */
const STRANGERS: Readonly<Record<string, Buffer>> = {
  'a page': asAnswer('200 OK', HTML, PAGE),
  'the way to a sign-in': asAnswer('302 Found', { location: 'http://127.0.0.1:9/login' }),
  'the way to a sign-in, with a page': asAnswer('307 Temporary Redirect', { ...HTML, location: '/login' }, PAGE),
  'no content': asAnswer('204 No Content', {}),
  'packed nonsense': asAnswer('200 OK', PACKED, 'this was never packed'),
  'half a packed page': asAnswer('200 OK', PACKED, gzipSync(PAGE.repeat(50)).subarray(0, 40)),
  'an empty object': asAnswer('200 OK', JSON_TYPE, '{}'),
  'an empty list': asAnswer('200 OK', JSON_TYPE, '[]'),
  'nothing at all': asAnswer('200 OK', JSON_TYPE),
  'half an answer': asAnswer('200 OK', JSON_TYPE, ACKNOWLEDGED),
  'a refusal of a firewall': asAnswer('403 Forbidden', JSON_TYPE, '{"message":"blocked by policy"}'),
  'a wish for a sign-in': asAnswer('511 Network Authentication Required', HTML, PAGE),
  'a gateway that waits no longer': asAnswer('504 Gateway Timeout', HTML, PAGE),
  'no HTTP': Buffer.from('220 mail.example.com ESMTP\r\n'),
};

/** Of these nobody can say more than that no answer came. */
const WITHOUT_A_WORD = new Set(['no HTTP', 'packed nonsense', 'half a packed page']);

/**
 * A round: a phone with a book and unsent work meets each of those who answer in the server's place, at the door and within.
 * It keeps all that it has, knows the network for what it is, and goes on when the line is ours again.
 */
export const captivePortal: Fault = {
  id: 'F-37',
  tier: 'C',
  title: 'a captive portal or a proxy answers in the server’s place',
  rounds: { commit: 1, night: 10 },
  run: inScene(async ({ field, line, rounds, phones, wrong }) => {
    let met = 0;
    for (let round = 0; round < rounds; round++) {
      const phone = field.phone(line.url);
      phones.push(phone);
      await phone.sync();
      for (const [what, answer] of Object.entries(STRANGERS)) {
        phone.tell(...aVisit(field, phone));
        const before = { waiting: phone.waiting, cursor: phone.cursor, docs: phone.docs.size };
        line.trick = () => ({ answer });
        const error = await phone.sync().then(
          () => null,
          (reason: unknown) => reason,
        );
        line.trick = () => ({});
        met++;
        if (!(error instanceof Offline)) wrong(`${what}: was taken for an answer of ours (${String(error)})`);
        else if (!error.isPortal && !WITHOUT_A_WORD.has(what)) wrong(`${what}: was not known as a foreign network`);
        const after = { waiting: phone.waiting, cursor: phone.cursor, docs: phone.docs.size };
        if (JSON.stringify(after) !== JSON.stringify(before)) wrong(`${what}: something was taken from the phone`);
        if (!phone.token) wrong(`${what}: the phone was signed out`);
      }
      await phone.sync();
      if (phone.waiting > 0) wrong(`${phone.waiting} facts still wait when the line is ours again`);
    }
    return { did: { met, facts: field.witness.read().saved.length } };
  }),
};
