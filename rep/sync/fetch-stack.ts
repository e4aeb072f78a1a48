import type { HttpRequest, HttpResponse, HttpStack } from 'tus-js-client';
import { patience } from './api.ts';

/** How photos travel where there is no XMLHttpRequest: in the worker. */
export class FetchStack implements HttpStack {
  createRequest = (method: string, url: string): HttpRequest => new FetchRequest(method, url);
  getName = (): string => 'fetch';
}

class FetchRequest implements HttpRequest {
  readonly #method: string;
  readonly #url: string;
  readonly #headers = new Map<string, string>();
  readonly #stop = patience();
  #progress: (sent: number) => void = () => {};

  constructor(method: string, url: string) {
    this.#method = method;
    this.#url = url;
  }

  getMethod = (): string => this.#method;
  getURL = (): string => this.#url;
  getHeader = (name: string): string | undefined => this.#headers.get(name);
  getUnderlyingObject = (): null => null;

  setHeader(name: string, value: string): void {
    this.#headers.set(name, value);
  }
  setProgressHandler(handler: (sent: number) => void): void {
    this.#progress = handler;
  }

  async send(body: Blob | null = null): Promise<HttpResponse> {
    const response = await fetch(this.#url, {
      method: this.#method,
      headers: Object.fromEntries(this.#headers),
      body,
      cache: 'no-store',
      redirect: 'manual',
      signal: this.#stop.signal,
    });
    const text = await response.text();
    if (body) this.#progress(body.size);
    return {
      getStatus: () => response.status,
      getHeader: (name) => response.headers.get(name) ?? undefined,
      getBody: () => text,
      getUnderlyingObject: () => response,
    };
  }

  async abort(): Promise<void> {
    this.#stop.abort();
  }
}
