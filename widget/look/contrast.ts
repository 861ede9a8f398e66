/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number]

// WCAG 2.2, 1.4.3
const enough = 4.5
const steps = 20

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** The colour itself where it can be read on these grounds, else the nearest on its way to `ink` that can. */
export function readableOn(color: Rgb, grounds: Rgb[], ink: Rgb): Rgb {
  for (let step = 0; step < steps; step++) {
    const mixed = mix(color, ink, step / steps)
    if (grounds.every((ground) => contrast(mixed, ground) >= enough)) return mixed
  }
  return ink
}

function mix(one: Rgb, other: Rgb, part: number): Rgb {
  const at = (n: 0 | 1 | 2) => Math.round(one[n] + (other[n] - one[n]) * part)
  return [at(0), at(1), at(2)]
}
