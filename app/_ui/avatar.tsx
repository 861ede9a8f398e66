import { letterOf, tintOf } from '@/lib/text/monogram'
import { cx } from './cx'

const tints = ['bg-[#2f6690]', 'bg-[#8a4f3d]', 'bg-[#4d6b3c]', 'bg-[#6b4d7e]', 'bg-[#2b6e6c]', 'bg-[#7d5a1e]']

const sizes = { small: 'size-8 text-sm', normal: 'size-10', large: 'size-20 text-3xl' } as const

type Props = {
  of: { id: string; name: string; picture: string | null }
  size?: keyof typeof sizes
}

/** Who is seen: a letter, the same as under articles, and over it their picture. The name stands beside it. */
export const Avatar = ({ of: { id, name, picture }, size = 'normal' }: Props) => (
  <span
    aria-hidden
    className={cx(
      'relative inline-grid shrink-0 place-items-center overflow-hidden rounded-full font-semibold text-[#fff]',
      tints[tintOf(id)],
      sizes[size],
    )}
  >
    {letterOf(name)}
    {picture && (
      <img
        src={`/api/v1/pictures/${picture}.webp`}
        alt=""
        loading="lazy"
        decoding="async"
        className="absolute top-0 left-0"
      />
    )}
  </span>
)
