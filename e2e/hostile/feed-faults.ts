/** Runs in the browser: what its XML parser finds in a feed that no entry of ours has. */
export function feedFaults(xml: string): { faults: string[]; entries: number } {
  const feed = new DOMParser().parseFromString(xml, 'application/xml')
  const ours = 'feed id title link updated entry author name in-reply-to published content'.split(' ')
  const all = [...feed.querySelectorAll('*')]
  const foreign = all.filter(({ localName }) => !ours.includes(localName))
  const attributes = all.flatMap((element) =>
    [...element.attributes].map(({ name, value }) => ({ name, value })),
  )
  const odd = attributes.filter(
    ({ name, value }) => name.startsWith('on') || (name === 'href' && !/^https?:/.test(value)),
  )
  // what readers of the feed show is this
  const inner = [...feed.querySelectorAll('content')].flatMap((content) => {
    const html = new DOMParser().parseFromString(content.textContent ?? '', 'text/html')
    return [
      ...html.body.querySelectorAll('script, iframe, object, embed, img, style, form, [onerror], [onload]'),
    ]
  })
  return {
    faults: [
      ...[...foreign, ...inner].map(({ outerHTML }) => outerHTML.slice(0, 120)),
      ...odd.map(({ name, value }) => `${name}=${value.slice(0, 80)}`),
    ],
    entries: feed.querySelectorAll('entry').length,
  }
}
