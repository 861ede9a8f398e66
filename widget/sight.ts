// a hidden page draws nothing, so nothing is observed there; milliseconds
const patience = 200

/** The part of this document that the reader sees, whatever page it stands in. null: none of it. */
export function findSight(): Promise<DOMRectReadOnly | null> {
  return new Promise((resolve) => {
    const seen = new IntersectionObserver((entries) => {
      seen.disconnect()
      const last = entries.at(-1)
      resolve(last?.isIntersecting ? last.intersectionRect : null)
    })
    seen.observe(document.documentElement)
    setTimeout(() => {
      seen.disconnect()
      resolve(null)
    }, patience)
  })
}
