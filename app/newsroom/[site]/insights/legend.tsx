const swatches = {
  pale: <rect x="1" y="2" width="12" height="10" className="fill-accent-tint stroke-accent" />,
  solid: <rect x="1" y="2" width="12" height="10" className="fill-accent" />,
  line: <path d="M0 7h26" className="stroke-accent" strokeWidth="2" />,
  dashed: <path d="M0 7h26" className="stroke-warn" strokeWidth="2" strokeDasharray="6 4" />,
} as const

type Props = { entries: { name: string; swatch: keyof typeof swatches }[] }

/** Which is which, by shape as well as by colour. */
export const Legend = ({ entries }: Props) => (
  <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
    {entries.map(({ name, swatch }) => (
      <li key={name} className="flex items-center gap-2">
        <svg aria-hidden width={swatch === 'line' || swatch === 'dashed' ? 26 : 14} height="14">
          {swatches[swatch]}
        </svg>
        {name}
      </li>
    ))}
  </ul>
)
