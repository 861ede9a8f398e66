import { expect, type FrameLocator } from '@playwright/test'

const letters = { light: '#1c1e21', dark: '#e7e9ec' }

/** The widget as on a light or a dark page, whose loader has told it: what it told before is heard by then. */
export async function paint(widget: FrameLocator, theme: 'light' | 'dark') {
  await widget.owner().evaluate((frame, color) => {
    frame.style.color = color
    // the loader looks at the page anew
    dispatchEvent(new Event('hashchange'))
  }, letters[theme])
  const html = widget.locator('html')
  await expect(html).toHaveAttribute('data-theme', theme)
  await html.evaluate((root, wanted) => {
    root.style.background = wanted === 'dark' ? '#14171a' : '#fff'
    // letters in the middle of changing their colour have neither contrast
    for (const animation of document.getAnimations()) animation.finish()
  }, theme)
}
