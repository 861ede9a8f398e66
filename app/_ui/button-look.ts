import { cx } from './cx'

const tones = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  good: 'bg-good text-on-good hover:bg-good-strong',
  bad: 'bg-bad text-on-bad hover:bg-bad-strong',
  plain: 'bg-surface text-ink ring-1 ring-inset ring-control hover:bg-sunken',
  quiet: 'text-soft hover:bg-sunken hover:text-ink',
} as const

const sizes = {
  small: 'min-h-8 px-2.5 py-1 text-sm gap-1.5 pointer-coarse:min-h-11',
  normal: 'min-h-10 px-4 py-1.5 gap-2 pointer-coarse:min-h-11',
} as const

export type Tone = keyof typeof tones

export type Look = { tone?: Tone; size?: keyof typeof sizes; wide?: boolean }

/** What looks like a button, be it one or a link. */
export const buttonLook = ({ tone = 'plain', size = 'normal', wide = false }: Look) =>
  cx(
    'inline-flex items-center justify-center rounded-md font-semibold text-center text-balance transition-colors',
    tones[tone],
    sizes[size],
    wide && 'w-full',
  )
