import { expect, type Frame, type Page } from '@playwright/test'
import { frameOf } from './faults-of'

/** What the widget has said until now the page around it has heard, and both have drawn it. The widget has to be in sight. */
export async function heardAll(page: Page) {
  const [host, widget] = [page.mainFrame(), frameOf(page)]
  await drawn(widget)
  const heard = host.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const root = document.documentElement
        const hear = ({ data }: MessageEvent) => {
          if (data !== 'all') return
          removeEventListener('message', hear)
          delete root.dataset.hears
          resolve()
        }
        addEventListener('message', hear)
        root.dataset.hears = ''
      }),
  )
  await expect(host.locator('html[data-hears]')).toHaveCount(1)
  // it comes after all others
  await widget.evaluate(() => parent.postMessage('all', '*'))
  await heard
  await drawn(host)
}

export const drawn = (frame: Page | Frame) =>
  frame.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
