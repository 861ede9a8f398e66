/** What of a page's look may reach a style; null: as we have it. */
export type Look = {
  accent: string | null
  font: string | null
  radius: string | null
  density: 'compact' | 'roomy' | null
  theme: 'light' | 'dark' | 'light dark' | null
}

const color =
  /^(?:#(?:[\da-f]{3}|[\da-f]{6})|[a-z]{3,20}|(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\([\d\s.,/%+-]{3,60}\))$/i
const length = /^(?:0|(?:\d{1,2}|\d?\.\d{1,3}|\d\.\d{1,3})(?:px|rem|em))$/
// a name in quotes or without: nothing that calls a function or ends a declaration
const families =
  /^(?:"[\p{L}\d][\p{L}\d _-]{0,60}"|[\p{L}-][\p{L}\d _-]{0,60})(?:\s*,\s*(?:"[\p{L}\d][\p{L}\d _-]{0,60}"|[\p{L}-][\p{L}\d _-]{0,60}))*$/u
const densities = ['compact', 'roomy'] as const
const themes = ['light', 'dark', 'light dark'] as const

/** Reads what the page around us sent: a colour, names of fonts, a length and words of ours, and nothing else. */
export function readLook(sent: string[]): Look {
  const [accent = '', font = '', radius = '', density = '', theme = ''] = sent.map((one) => one.trim())
  return {
    accent: color.test(accent) ? accent : null,
    font: families.test(font.replaceAll("'", '"')) ? font : null,
    radius: length.test(radius) ? radius : null,
    density: densities.find((one) => one === density) ?? null,
    theme: themes.find((one) => one === theme) ?? null,
  }
}
