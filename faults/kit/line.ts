import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** What the line does to one connection: nothing, or some of its tricks. Bytes count from the phone's first. */
export interface Trick {
  /** The request ends after so many bytes, and the connection with it. */
  readonly cutRequestAfter?: number;
  /** This byte of the request arrives as another one. */
  readonly spoilRequestAt?: number;
  /** The server's answer never comes. */
  readonly dropAnswer?: boolean;
  /** The answer ends after so many bytes. */
  readonly cutAnswerAfter?: number;
  /** The server gets the same bytes over a second connection at the same time. */
  readonly twin?: boolean;
  /** The server gets the same bytes a second time, so many milliseconds after the phone had its answer. */
  readonly sendAgainAfter?: number;
  /** Held back so long before anything goes on, milliseconds: what was sent later arrives earlier. */
  readonly delay?: number;
  /** Held back until then. */
  readonly until?: Promise<unknown>;
  /** So many bytes in a second, each way. */
  readonly rate?: number;
  /** The line answers itself and passes nothing on: a captive portal, a proxy that thinks it knows. */
  readonly answer?: string | Uint8Array;
  /** Nobody answers, nobody hangs up. */
  readonly halfOpen?: boolean;
}

/** A bad line between phones and a server: TCP in, TCP out, and in between whatever `trick` says of each connection. */
export class BadLine {
  readonly #server: Server;
  readonly #to: () => number;
  readonly #sockets = new Set<Socket>();
  trick: () => Trick = () => ({});
  connections = 0;
  /** Bytes of phones, as far as the line took them. */
  sent = 0;

  private constructor(to: () => number) {
    this.#to = to;
    this.#server = createServer({ allowHalfOpen: true }, (phone) => void this.#carry(phone));
  }

  /** `to`: the port of the server, asked anew for each connection. */
  static async open(to: () => number): Promise<BadLine> {
    const line = new BadLine(to);
    line.#server.listen(0, '127.0.0.1');
    await once(line.#server, 'listening');
    return line;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async #carry(phone: Socket): Promise<void> {
    this.connections++;
    const trick = this.trick();
    this.#keep(phone);
    if (trick.halfOpen) return;
    if (trick.answer !== undefined) {
      await once(phone, 'data').catch(() => {});
      phone.end(trick.answer);
      return;
    }
    if (trick.delay) await pause(trick.delay);
    await trick.until;
    if (phone.destroyed) return;
    const server = this.#reach();
    const twin = trick.twin ? this.#reach().resume() : null;
    const heard: Buffer[] = [];
    const up = async function* (bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const piece of slow(spoil(cut(bytes, trick.cutRequestAfter), trick.spoilRequestAt), trick.rate)) {
        heard.push(piece);
        twin?.write(piece);
        yield piece;
      }
    };
    const down = (bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> =>
      slow(cut(bytes, trick.dropAnswer ? 0 : trick.cutAnswerAfter), trick.rate);
    await Promise.allSettled([
      pipeline(phone, (bytes: AsyncIterable<Buffer>) => this.#counted(up(bytes)), server),
      pipeline(server, down, phone),
    ]);
    if (trick.sendAgainAfter !== undefined) await this.#sendAgain(Buffer.concat(heard), trick.sendAgainAfter);
  }

  async *#counted(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of bytes) {
      this.sent += piece.length;
      yield piece;
    }
  }

  async #sendAgain(bytes: Buffer, after: number): Promise<void> {
    await pause(after);
    if (bytes.length === 0 || !this.#server.listening) return;
    const server = this.#reach();
    server.write(bytes);
    server.once('data', () => server.destroy());
  }

  #reach(): Socket {
    const server = connect({ port: this.#to(), host: '127.0.0.1', allowHalfOpen: true });
    this.#keep(server);
    return server;
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => this.#sockets.delete(socket));
  }

  /** Hangs up on everybody; new connections are served. */
  hangUp(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.#server.close();
    this.hangUp();
    await once(this.#server, 'close');
  }
}

/** Ends after so many bytes, and hangs up on whoever sent them; with none of it once the first has come. */
async function* cut(bytes: AsyncIterable<Buffer>, most = Infinity): AsyncGenerator<Buffer> {
  let passed = 0;
  for await (const piece of bytes) {
    if (passed < most) yield piece.subarray(0, most - passed);
    passed += piece.length;
    if (passed >= most) return;
  }
}

async function* spoil(bytes: AsyncIterable<Buffer>, at = -1): AsyncGenerator<Buffer> {
  let passed = 0;
  for await (const piece of bytes) {
    const here = at - passed;
    passed += piece.length;
    yield here < 0 || here >= piece.length
      ? piece
      : Buffer.from(piece.map((byte, i) => (i === here ? byte ^ 1 : byte)));
  }
}

const TICK = 50;

async function* slow(bytes: AsyncIterable<Buffer>, rate = Infinity): AsyncGenerator<Buffer> {
  const most = Math.max(1, Math.floor((rate * TICK) / 1000));
  for await (const piece of bytes) {
    if (rate === Infinity) {
      yield piece;
      continue;
    }
    for (let i = 0; i < piece.length; i += most) {
      yield piece.subarray(i, i + most);
      await pause(TICK);
    }
  }
}
