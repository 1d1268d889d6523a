import { expect, type Page } from '@playwright/test'

/**
 * Presses a shortcut once a button shows it and can be pressed, as a person does: while an act is under way no key
 * begins another.
 */
export async function press(page: Page, key: string): Promise<void> {
  const ready = page.locator(`[aria-keyshortcuts="${key}"]:enabled:not(.ant-btn-loading)`)
  await expect(ready.filter({ visible: true }).first()).toBeVisible()
  await page.keyboard.press(key)
}
