import { contrast, type Rgb, readableOn } from './contrast'
import { type Look, readLook } from './read-look'

const root = document.documentElement
const black: Rgb = [0, 0, 0]
const white: Rgb = [255, 255, 255]

/** Makes the widget look like the page around it: values alone, through CSSOM. */
export function applyLook(sent: string[]) {
  const { accent, font, radius, density, theme } = readLook(sent)
  if (theme === 'light dark') delete root.dataset.theme
  else if (theme) root.dataset.theme = theme
  if (density) root.dataset.density = density
  else delete root.dataset.density
  set({ '--font': font, '--title-font': font, '--radius': radius, ...accents(accent) })
}

function set(properties: Record<string, string | null>) {
  for (const [name, value] of Object.entries(properties)) {
    if (value) root.style.setProperty(name, value)
    else root.style.removeProperty(name)
  }
}

/** The page's colour, as far from the ground as letters have to be, and letters that can be read on it. */
function accents(accent: Look['accent']) {
  const color = accent && paint(accent)
  if (!color) return { '--accent': null, '--on-accent': null }
  const grounds = ['--field', '--ground'].map((name) => paint(getComputedStyle(root).getPropertyValue(name)))
  const ink = paint(getComputedStyle(root).color) ?? black
  const shown = readableOn(
    color,
    grounds.filter((ground) => ground !== null),
    ink,
  )
  const letters = contrast(shown, white) >= contrast(shown, black) ? '#fff' : '#000'
  return { '--accent': `rgb(${shown.join(' ')})`, '--on-accent': letters }
}

/** How the browser paints a colour, in whatever words it is written. null: it is none. */
function paint(color: string): Rgb | null {
  const brush = document.createElement('canvas').getContext('2d')
  if (!brush || !CSS.supports('color', color)) return null
  brush.fillStyle = color.trim()
  brush.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = brush.getImageData(0, 0, 1, 1).data
  return [red, green, blue]
}
