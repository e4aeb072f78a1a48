import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** What the line does to one connection: nothing, or one of its tricks. Bytes count from the phone's first. */
export interface Trick {
  /** The request ends after so many bytes, and the connection with it. */
  readonly cutRequestAfter?: number;
  /** The server's answer never comes. */
  readonly dropAnswer?: boolean;
  /** The answer ends after so many bytes. */
  readonly cutAnswerAfter?: number;
  /** The server gets the same bytes a second time over a connection of their own, so many milliseconds later. */
  readonly sendAgainAfter?: number;
  /** Held back so long before anything goes on, milliseconds. */
  readonly delay?: number;
  /** The line answers itself and passes nothing on: a captive portal, a proxy that thinks it knows. */
  readonly answer?: string;
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

  private constructor(to: () => number) {
    this.#to = to;
    this.#server = createServer((phone) => void this.#carry(phone));
  }

  /** `to`: the port of the server, asked anew for each connection. */
  static async open(to: () => number): Promise<BadLine> {
    const line = new BadLine(to);
    line.#server.listen(0, '127.0.0.1');
    await once(line.#server, 'listening');
    return line;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
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
    if (phone.destroyed) return;
    const server = connect(this.#to(), '127.0.0.1');
    this.#keep(server);
    server.on('error', () => phone.destroy());
    server.on('close', () => phone.destroy());
    phone.on('close', () => server.destroy());
    let sent = 0;
    const seen: Buffer[] = [];
    phone.on('data', (piece: Buffer) => {
      const most = trick.cutRequestAfter ?? Infinity;
      const passed = piece.subarray(0, Math.max(0, most - sent));
      sent += passed.length;
      seen.push(passed);
      server.write(passed, () => {
        if (sent < most || most === Infinity) return;
        server.end();
        phone.destroy();
      });
    });
    let answered = 0;
    server.on('data', (piece: Buffer) => {
      if (trick.dropAnswer) {
        phone.destroy();
        return;
      }
      const most = trick.cutAnswerAfter ?? Infinity;
      const passed = piece.subarray(0, Math.max(0, most - answered));
      answered += passed.length;
      phone.write(passed, () => answered >= most && phone.destroy());
    });
    if (trick.sendAgainAfter !== undefined) {
      const { sendAgainAfter } = trick;
      phone.once('close', () => void this.#again(Buffer.concat(seen), sendAgainAfter));
    }
  }

  async #again(bytes: Buffer, after: number): Promise<void> {
    await pause(after);
    if (bytes.length === 0 || !this.#server.listening) return;
    const server = connect(this.#to(), '127.0.0.1');
    this.#keep(server);
    server.on('error', () => {});
    server.write(bytes);
    server.once('data', () => server.destroy());
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
