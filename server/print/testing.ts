/** Test furniture: a paper as its reader sees it. Imported by tests only. */
import { PDFiumLibrary } from '@hyzyla/pdfium';

export interface SeenPage {
  readonly text: string;
  /** In whole points. */
  readonly width: number;
  readonly height: number;
  /** Thousandths of the page that are not white. */
  readonly ink: number;
}

/** The pages of a PDF as another program than ours reads and draws them. */
export async function pagesOf(bytes: Uint8Array): Promise<SeenPage[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  try {
    const pages: SeenPage[] = [];
    for (const page of document.pages()) {
      // The text first: drawing closes the page.
      const text = page.getText();
      const { data, width, height } = await page.render({ scale: 1, render: 'bitmap' });
      let dark = 0;
      for (let at = 0; at < data.length; at += 4) if (data[at]! < 128) dark += 1;
      const ink = (dark / (width * height)) * 1000;
      pages.push({ text, width, height, ink });
    }
    return pages;
  } finally {
    document.destroy();
    library.destroy();
  }
}

/** The faces that a PDF carries: those of which only a part is inside begin with six letters and a plus. */
export const facesOf = (bytes: Uint8Array): string[] => [
  ...new Set(
    [
      ...Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/\/FontName \/(\S+)/g),
    ].map((found) => found[1]!),
  ),
];
export const isFaceInside = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes).toString('latin1').includes('/FontFile3');
