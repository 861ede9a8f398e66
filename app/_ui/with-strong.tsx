type Props = { text: string; strong: string }

/** A sentence in which a value stands out: an address, a number. */
export function WithStrong({ text, strong }: Props) {
  const [before, ...after] = text.split(strong)
  return (
    <>
      {before}
      <strong translate="no" className="font-semibold wrap-anywhere text-ink">
        {strong}
      </strong>
      {after.join(strong)}
    </>
  )
}
