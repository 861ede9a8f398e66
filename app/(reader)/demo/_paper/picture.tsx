import type { ReactNode } from 'react'
import { Bus } from './pictures/bus'
import { Cinema } from './pictures/cinema'
import { Sensors } from './pictures/sensors'

const pictures: Record<string, () => ReactNode> = {
  'prospekt-abaya-bez-parkovki': Bus,
  'kinoteatr-zhuldyz': Cinema,
  'shkolniki-i-datchiki-vozduha': Sensors,
}

/** The drawing of an article; it says nothing that the text does not. */
export function Picture({ slug }: { slug: string }) {
  const Drawing = pictures[slug]
  if (!Drawing) return null
  return (
    <svg aria-hidden="true" viewBox="0 0 640 360" className="block h-auto w-full rounded-sm">
      <Drawing />
    </svg>
  )
}
