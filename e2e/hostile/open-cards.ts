export type Cards = { from: number; to: number; within: string; needs: string; home: string }

type Look = (where: { within: string; home: string }) => string[]

/** Runs in the browser: opens these cards of the queue, one after the other, and tells what `look` finds in each. */
export async function openCards(look: Look, { from, to, within, needs, home }: Cards): Promise<string[]> {
  const faults: string[] = []
  for (let n = from; n < to; n++) {
    // what comes after the last one is fetched when that is opened
    const row = await when(() => document.querySelectorAll<HTMLElement>('#page nav ol button')[n])
    row.click()
    await when(() => isCurrent(row))
    const card = document.querySelector(within)
    if (!card?.querySelector(needs)) faults.push(`card ${n} lacks ${needs}`)
    faults.push(...look({ within, home }))
  }
  return faults

  function isCurrent(row: Element) {
    return row.getAttribute('aria-current') === 'true'
  }

  function when<Found>(find: () => Found | undefined | false): Promise<Found> {
    return new Promise((found) => {
      const seeing = new MutationObserver(tryIt)
      function tryIt() {
        const what = find()
        if (!what) return
        seeing.disconnect()
        found(what)
      }
      seeing.observe(document.body, { subtree: true, childList: true, attributes: true })
      tryIt()
    })
  }
}
