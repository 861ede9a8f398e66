import { paperOrigin } from './paper'

/** The name of the paper over the water of its irrigation ditch. */
export function Masthead({ name }: { name: string }) {
  const [title = name, subtitle] = name.split(': ')
  return (
    <header lang="ru" className="border-b border-line">
      <div className="mx-auto flex max-w-5xl flex-wrap items-baseline gap-x-4 px-4 pt-5 pb-1">
        <a href={`${paperOrigin}/demo`} className="font-serif text-4xl font-bold tracking-tight sm:text-5xl">
          {title}
        </a>
        {subtitle && <span className="font-serif text-lg text-soft italic">{subtitle}</span>}
      </div>
      <svg
        aria-hidden="true"
        viewBox="0 0 400 12"
        preserveAspectRatio="none"
        className="mx-auto block h-3 w-full max-w-5xl px-4 text-accent"
      >
        <path
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          vectorEffect="non-scaling-stroke"
          d={`M0 6 ${Array.from({ length: 20 }, () => 'q5 -5 10 0 t10 0').join(' ')}`}
        />
      </svg>
    </header>
  )
}
