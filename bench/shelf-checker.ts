/** In the page: does a store check as a rep does, by the one key at the bottom and the pad, until only "done" is left. */
export async function checkWholeShelf(done: string): Promise<void> {
  for (;;) {
    const pad = [...document.querySelectorAll<HTMLButtonElement>('.pad button')];
    const primary = document.querySelector<HTMLButtonElement>('.dock .button.primary');
    if (pad.length > 0) {
      pad.find((key) => key.textContent === '4')!.click();
      await new Promise((drawn) => setTimeout(drawn));
      document.querySelector<HTMLButtonElement>('.pad .next')!.click();
    } else if (primary?.textContent.includes(done)) return;
    else primary?.click();
    await new Promise((drawn) => setTimeout(drawn));
  }
}
