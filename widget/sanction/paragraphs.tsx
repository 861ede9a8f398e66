/** @jsxImportSource preact */

/** Plain words, as they were broken into lines. */
export function Paragraphs({ text }: { text: string }) {
  const lines = text.split(/\n+/).filter((line) => line.trim())
  return (
    <div dir="auto">
      {lines
        .map((line, place) => ({ line, place }))
        .map(({ line, place }) => (
          <p key={place}>{line}</p>
        ))}
    </div>
  )
}
