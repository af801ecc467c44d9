import type { Locator, Page } from 'playwright-core';

/** Runs a command by its title, as somebody does who types it into the palette. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await startCommand(page, title);
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** The same for a command that has something to ask. */
export async function startCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input');
  await input.fill(`>${title}`);
  const entry = page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title });
  await entry.waitFor();
  await page.keyboard.press('Enter');
}

/** Puts the cursor at a line and column, both counted from 1, and scrolls there. */
export async function goTo(page: Page, line: number, column: number): Promise<void> {
  await page.keyboard.press('Control+G');
  await page.locator('.quick-input-widget input').fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** Presses keys until something is shown: the editor closes a menu again that opens while it is still moving. */
export async function pressUntilShown(page: Page, keys: string, shown: Locator, attempts = 5): Promise<void> {
  await page.keyboard.press(keys);
  try {
    await shown.waitFor({ timeout: 5_000 });
  } catch (error) {
    if (attempts === 1) throw error;
    await pressUntilShown(page, keys, shown, attempts - 1);
  }
}

/** Makes the side bar as wide as a number of pixels. */
export async function widenSideBar(page: Page, width: number): Promise<void> {
  const box = await page.locator('.part.sidebar').boundingBox();
  if (box === null) throw new Error('The side bar is not shown.');
  const edge = box.x + box.width + 2;
  const middle = box.y + box.height / 2;
  await page.mouse.move(edge, middle);
  await page.mouse.down();
  await page.mouse.move(edge + width - box.width, middle, { steps: 5 });
  await page.mouse.up();
  // Away from the edge, which stays marked under the pointer.
  await page.mouse.move(0, 0);
}
