import type { Page } from '@playwright/test'
import { frameOf } from '../people/faults-of'

/** What is too small to be hit, what sticks out to a side, and words that are cut. */
export const misfitsOf = (page: Page): Promise<string[]> => frameOf(page).evaluate(look)

/** Runs in a browser. */
function look(): string[] {
  // what can be scrolled to or is shortened on purpose is not cut; whoever cannot see is told it in full
  const spared = 'textarea, pre, .names, .notices q, .unseen, .twig[open] summary'
  const targets = 'button, summary, input, textarea, select, a'
  // links between words are as high as their line (WCAG 2.5.8, inline)
  const inline = '.text a, .note a, .trouble a, .preview a'
  const widest = document.documentElement.clientWidth
  return [...small(), ...out(), ...cut()]

  function small() {
    return [...document.querySelectorAll<HTMLElement>(targets)]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches(inline))
      .flatMap((one) => {
        const target = one.closest('label') ?? one
        const { width, height } = target.getBoundingClientRect()
        return width < 23.9 || height < 23.9 ? [`${name(one)} is ${width} × ${height}`] : []
      })
  }

  function out() {
    const all = [...document.body.querySelectorAll('*')].filter((one) => !one.closest(spared))
    return all.flatMap((one) => {
      const right = one.getBoundingClientRect().right - widest
      return right > 1 && isSeen(one) ? [`${name(one)} is ${right} pixels out`] : []
    })
  }

  function cut() {
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const faults: string[] = []
    for (let node = words.nextNode(); node; node = words.nextNode()) {
      const { parentElement } = node
      if (!node.textContent?.trim() || !parentElement?.checkVisibility() || parentElement.closest(spared))
        continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const { left, right } = range.getBoundingClientRect()
      const edges = edgesOf(parentElement)
      if (left < edges.left - 1 || right > edges.right + 1)
        faults.push(`${name(parentElement)}: “${node.textContent.slice(0, 40)}” is cut`)
    }
    return faults
  }

  function isSeen(element: Element) {
    return element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1
  }

  function edgesOf(element: Element) {
    const edges = { left: 0, right: widest }
    for (let box: Element | null = element; box; box = box.parentElement) {
      if (getComputedStyle(box).overflowX === 'visible' || box.matches('html, body')) continue
      const { left, right } = box.getBoundingClientRect()
      edges.left = Math.max(edges.left, left)
      edges.right = Math.min(edges.right, right)
    }
    return edges
  }

  function name(element: Element) {
    return `${element.tagName.toLowerCase()}.${element.className} ${element.textContent?.slice(0, 20) ?? ''}`
  }
}
