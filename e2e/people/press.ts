import type { FrameLocator, Page } from '@playwright/test'

/** A key by its place, wherever the focus is: on a Russian layout KeyA types "ф". */
export const press = (within: Page | FrameLocator, code: string, key: string) =>
  within
    .locator('body')
    .evaluate(
      (body, typed) =>
        (document.activeElement ?? body).dispatchEvent(
          new KeyboardEvent('keydown', { ...typed, bubbles: true, cancelable: true }),
        ),
      { code, key },
    )
