const MEGABYTE = 1_048_576;
const GIGABYTE = 1024 * MEGABYTE;

/** Bytes as a person reads them: 0.4 MB, 18.2 MB, 512 MB, 1.2 GB. */
export function bytesText(bytes: number): string {
  const [size, unit] = bytes < GIGABYTE ? [bytes / MEGABYTE, 'MB'] : [bytes / GIGABYTE, 'GB'];
  return `${size < 100 ? size.toFixed(1) : Math.round(size)} ${unit}`;
}
