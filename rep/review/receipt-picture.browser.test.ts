import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { SLOW, Workshop } from '../field-day/workshop.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await Workshop.open();
}, SLOW);
afterAll(() => workshop.close());
afterEach(() => workshop.tidy(), SLOW);

test(
  'a receipt becomes a picture as wide as a roll and as long as its lines, with a code below, and nobody is asked for it',
  async () => {
    const page = await workshop.newPhone();
    const drawn = (lines: number, code: string | null) =>
      page.evaluate(
        async ({ texts, below }) => {
          const parts = [{ key: 'title', heading: '订单', lines: texts }];
          const blob = await window.phone.receiptPicture.receiptPicture(parts, below);
          const { width, height } = await createImageBitmap(blob);
          return { type: blob.type, width, height, bytes: blob.size };
        },
        { texts: Array.from({ length: lines }, (_, at) => `柠檬茶 ${at} 箱`), below: code },
      );
    const asked = workshop.asked.length;
    const [short, long, coded] = [await drawn(1, null), await drawn(9, null), await drawn(1, '柠檬茶')];
    expect(short).toMatchObject({ type: 'image/png', width: 832 });
    expect(long.height - short.height).toBe(8 * 64);
    expect(long.bytes).toBeGreaterThan(short.bytes);
    expect(coded.height).toBeGreaterThan(short.height + 400);
    expect(workshop.asked.length).toBe(asked);
  },
  SLOW,
);
