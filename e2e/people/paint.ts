import type { FrameLocator } from '@playwright/test'

/** The widget as on a light or a dark page, as its loader would tell it. */
export const paint = (widget: FrameLocator, theme: 'light' | 'dark') =>
  widget.locator('html').evaluate((root, wanted) => {
    root.dataset.theme = wanted
    root.style.background = wanted === 'dark' ? '#14171a' : '#fff'
    // letters in the middle of changing their colour have neither contrast
    for (const animation of document.getAnimations()) animation.finish()
  }, theme)
