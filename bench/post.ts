import { Agent, request } from 'node:http';

// A client that costs the machine little: the server is what is measured.
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Sends JSON to a server and answers what came back, as text; anything but 200 ends the benchmark. */
export function post(url: string, token: string, body: string): Promise<string> {
  return new Promise((answer, reject) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const asked = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => (text += piece));
      response.on('end', () =>
        response.statusCode === 200 ? answer(text) : reject(new Error(`${url}: ${response.statusCode} ${text}`)),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
