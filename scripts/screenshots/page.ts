import type { Picture } from './pictures'

const sections = [
  ['visitor', 'Not signed in'],
  ['reader', 'Signed in'],
  ['staff', 'In the newsroom'],
] as const

/** `docs/pictures.md`: all pictures, two in a row. */
export function page(pictures: Picture[]): string {
  const parts = sections.map(([who, title]) => {
    const cells = pictures.filter((picture) => picture.who === who).map(cell)
    const rows = cells.flatMap((_, at) => (at % 2 ? [] : [`| ${cells[at]} | ${cells[at + 1] ?? ''} |`]))
    return `## ${title}\n\n|   |   |\n| - | - |\n${rows.join('\n')}\n`
  })
  return `# The widget and the newsroom in all their states\n\nTaken by \`npm run screenshots\`, from the list that the accessibility stories go through.\n\n${parts.join('\n')}`
}

function cell({ name, isPhone }: Picture) {
  const words = name.replace(/^newsroom-/, '').replaceAll('-', ' ')
  return `${words}<br><img src="pictures/${name}.webp" alt="${words}" width="${isPhone ? 260 : 430}">`
}
