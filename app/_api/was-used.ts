const signs = ['keydown', 'pointerdown', 'wheel'] as const

/** Returns what tells whether keys, pointer or touch were used there since it was asked last; opening it is a use. */
export function watchUse(place: EventTarget): () => boolean {
  let isUsed = true
  for (const sign of signs)
    place.addEventListener(
      sign,
      () => {
        isUsed = true
      },
      { capture: true, passive: true },
    )
  return () => {
    const was = isUsed
    isUsed = false
    return was
  }
}

let ofThisPage: (() => boolean) | undefined

/** Whether somebody used this page since that was asked last. */
export function wasUsed(): boolean {
  ofThisPage ??= watchUse(window)
  return ofThisPage()
}
