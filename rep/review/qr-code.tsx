import { encode } from 'uqr';

/** As much text as a code holds that a cheap phone reads from the counter, in bytes of UTF-8. */
const MOST = 900;

export const fitsInCode = (text: string): boolean => new TextEncoder().encode(text).length <= MOST;

/** A code that holds the text itself: whoever scans it needs no network and comes to no server. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'L', border: 2 });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <title>{label}</title>
      <rect width={size} height={size} fill="#fff" />
      <path d={dark} fill="#000" />
    </svg>
  );
}
