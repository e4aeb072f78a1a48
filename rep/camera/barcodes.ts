/** The browser's own reader of barcodes; not every browser has one. */
export interface BarcodeReader {
  detect(source: CanvasImageSource): Promise<readonly { readonly rawValue: string }[]>;
}
interface Window {
  readonly BarcodeDetector?: new (how: { formats: readonly string[] }) => BarcodeReader;
}

const FORMATS = ['ean_13', 'ean_8', 'upc_a', 'upc_e', 'code_128', 'itf'] as const;

/** Null where the browser cannot read barcodes: then they are typed. */
export function barcodeReader(): BarcodeReader | null {
  const { BarcodeDetector } = globalThis as Window;
  try {
    return BarcodeDetector && typeof navigator.mediaDevices?.getUserMedia === 'function'
      ? new BarcodeDetector({ formats: FORMATS })
      : null;
  } catch {
    // It is there by name, and reads none of these.
    return null;
  }
}
