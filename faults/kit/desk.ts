import type { Field } from './field.ts';
import { PASSWORD } from './field.ts';

/** A signed-in desk, over HTTP like the browser's. */
export interface Desk {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: object): Promise<T>;
  /** A file, byte by byte. */
  bring<T>(path: string, text: string): Promise<T>;
}

export async function officeDesk({ territory }: Pick<Field, 'territory'>, url: string): Promise<Desk> {
  const signedIn = await fetch(`${url}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: territory.office.login, password: PASSWORD, device: null }),
  });
  const headers = {
    'content-type': 'application/json',
    'x-paodian': 'desk',
    cookie: signedIn.headers.get('set-cookie')!.split(';')[0]!,
  };
  const read = async <T>(answer: Response): Promise<T> => {
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  return {
    get: async (path) => read(await fetch(url + path, { headers })),
    bring: async (path, body) =>
      read(
        await fetch(url + path, {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/octet-stream' },
          body,
        }),
      ),
    post: async (path, body) => read(await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })),
  };
}
