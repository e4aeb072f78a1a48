/** Below this a body is not worth packing. */
const PACK_FROM = 1024;

let isRefused = false;

export interface Packed {
  readonly body: string | Blob;
  readonly headers: Readonly<Record<string, string>>;
  readonly isPacked: boolean;
}

/** [Y25] A body as it goes over the line: packed where that is worth it and the browser can. */
export async function packed(text: string): Promise<Packed> {
  if (isRefused || text.length < PACK_FROM || typeof CompressionStream === 'undefined')
    return { body: text, headers: {}, isPacked: false };
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return { body: await new Response(stream).blob(), headers: { 'content-encoding': 'gzip' }, isPacked: true };
}

/** Does this answer look as if somebody on the way had forgotten to say that the body is packed? Then nothing is packed any more. */
export function isUnread({ isPacked }: Packed, { status }: Pick<Response, 'status'>): boolean {
  if (!isPacked || (status !== 400 && status !== 415)) return false;
  isRefused = true;
  return true;
}
