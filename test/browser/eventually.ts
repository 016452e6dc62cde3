/** Waiting for what the page has under way: a click returns before the workbook, the worker or React has answered. */

/** As long as a very slow machine may take; a page that has come is seen at once. */
export const PATIENCE_MS = 60_000;

/** Tries what is expected again until it holds. @throws Error what the last try threw, when patience is at its end */
export async function eventually(holds: () => Promise<void>): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      await holds();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
