/** Colours are the page's own, so that they follow the scheme; what tells lines apart is never colour alone. */
export const look = {
  axis: { stroke: 'var(--color-control)', tick: { fill: 'var(--color-soft)', fontSize: 12 } },
  grid: { stroke: 'var(--color-line)', vertical: false },
  margin: { top: 8, right: 8, bottom: 0, left: 0 },
  pale: { fill: 'var(--color-accent-tint)', stroke: 'var(--color-accent)' },
  solid: { fill: 'var(--color-accent)', stroke: 'var(--color-accent)' },
  line: { stroke: 'var(--color-accent)', strokeWidth: 2 },
  dashed: { stroke: 'var(--color-warn)', strokeWidth: 2, strokeDasharray: '6 4' },
} as const
