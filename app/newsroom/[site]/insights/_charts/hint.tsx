type Line = { name: string; value: string }

/** What is said of the point that somebody is at. */
export const Hint = ({ title, lines }: { title: string; lines: Line[] }) => (
  <div className="rounded-md bg-surface px-3 py-2 text-sm shadow-float">
    <p className="font-semibold">{title}</p>
    {lines.map(({ name, value }) => (
      <p key={name} className="tabular-nums">
        {name}: {value}
      </p>
    ))}
  </div>
)
