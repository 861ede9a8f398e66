/** Runs in the browser: what stands within this element that no text of a reader's may bring in. `home` is our origin. */
export function faultsIn({ within, home }: { within: string; home: string }): string[] {
  const runs = /^[\s\0-\x20]*(?:javascript|vbscript|data|blob):/i
  const addresses = [
    'href',
    'src',
    'action',
    'formaction',
    'data',
    'srcdoc',
    'xlink:href',
    'poster',
    'background',
  ]
  const inText = 'p br em strong blockquote ul ol li a code pre span'.split(' ')
  // what screening noticed, for moderators
  const isMark = (element: Element) =>
    element.matches('.comment-text mark') && element.attributes.length === 0
  const all = [...document.querySelectorAll(`${within}, ${within} *`)]

  const attributes = all.flatMap((element) =>
    [...element.attributes].map(({ name, value }) => ({
      element: element.localName,
      name: name.toLowerCase(),
      value,
    })),
  )
  const handlers = attributes.filter(({ name }) => name.startsWith('on'))
  // the pages' own icon is one of these
  const links = attributes.filter(
    ({ element, name, value }) => element !== 'link' && addresses.includes(name) && runs.test(value),
  )
  const sheets = all.filter((element) => element.matches('link[rel*=stylesheet][href^="data:"]'))
  const scripts = all.filter(
    (element) =>
      element instanceof HTMLScriptElement &&
      (element.src
        ? new URL(element.src).origin !== home
        : element.type !== 'application/json' && !element.nonce),
  )
  const heavy = all.filter((element) =>
    element.matches('object, embed, base, frame, meta[http-equiv=refresh]'),
  )
  const texts = all.filter(
    (element) =>
      element.matches('.text *, .comment-text *') && !inText.includes(element.localName) && !isMark(element),
  )
  return [
    ...[...handlers, ...links].map(
      ({ element, name, value }) => `<${element} ${name}=${value.slice(0, 80)}>`,
    ),
    ...[...scripts, ...sheets, ...heavy, ...texts].map((element) => element.outerHTML.slice(0, 120)),
  ]
}
