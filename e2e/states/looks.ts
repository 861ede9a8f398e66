import { type Closely, faultsOfWidget } from '../people/faults-of'
import { paint } from '../people/paint'
import type { Language } from './conversations'
import { misfitsOf } from './misfits'
import type { Stage } from './stage'

/** A way in which readers look at pages. */
type Look = {
  name: string
  puts: (stage: Stage) => Promise<unknown>
  takes?: (stage: Stage) => Promise<unknown>
}

const light: Look = { name: 'light', puts: (stage) => turn(stage, 'light') }
const dark: Look = { name: 'dark', puts: (stage) => turn(stage, 'dark') }
const wide: Look = {
  name: 'wide',
  puts: ({ page }) => page.setViewportSize({ width: 1280, height: 800 }),
  takes: ({ page }) => page.setViewportSize({ width: 320, height: 700 }),
}
const forced: Look = {
  name: 'forced colours',
  puts: ({ page }) => page.emulateMedia({ forcedColors: 'active' }),
  takes: ({ page }) => page.emulateMedia({ forcedColors: 'none' }),
}
const contrast: Look = {
  name: 'more contrast',
  puts: ({ page }) => page.emulateMedia({ contrast: 'more' }),
  takes: ({ page }) => page.emulateMedia({ contrast: 'no-preference' }),
}
/** `how`: as closely as colours are looked at that no other language has shown. */
type Way = { looks: Look[]; how: Closely }

/** Each language is looked at in some of these ways, so that each state is seen in all of them. */
export const waysIn: Record<Language, Way[]> = {
  ru: [
    { looks: [light], how: 'colors' },
    { looks: [dark, wide], how: 'colors' },
  ],
  kk: [
    { looks: [dark], how: 'fit' },
    { looks: [contrast], how: 'colors' },
  ],
  en: [
    { looks: [light], how: 'fit' },
    { looks: [light, wide], how: 'colors' },
    { looks: [forced], how: 'colors' },
  ],
}

/** Puts these looks on, tells what is wrong, and takes them off. */
export async function faultsIn(looks: Look[], stage: Stage, how: Closely): Promise<string[]> {
  const name = looks.map((look) => look.name).join(', ')
  for (const look of looks) await look.puts(stage)
  const faults = [...(await faultsOfWidget(stage.page, how)), ...(await misfitsOf(stage.page))]
  for (const look of looks) await look.takes?.(stage)
  return faults.map((fault) => `${name}: ${fault}`)
}

/** The page, whose loader says it to the widget sooner or later, and the widget. */
async function turn({ page, widget }: Stage, colorScheme: 'light' | 'dark') {
  await page.emulateMedia({ colorScheme })
  await paint(widget, colorScheme)
}
