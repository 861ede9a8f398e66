/** @jsxImportSource preact */
import type { Mark } from './markup'

type Shape = Mark | 'preview'

const paths: Record<Shape, string> = {
  bold: 'M6 4h5a3 3 0 0 1 0 6H6zm0 6h6a3 3 0 0 1 0 6H6z',
  italic: 'M8 4h6M6 16h6M11 4 9 16',
  quote: 'M4 5v10M8 6h8M8 10h8M8 14h5',
  list: 'M4 6h.01M4 10h.01M4 14h.01M8 6h8M8 10h8M8 14h8',
  link: 'm9 11 2-2M8 8 5.5 10.500a2.800 2.800 0 0 0 4 4L12 12M12 12l2.500-2.500a2.800 2.800 0 0 0-4-4L8 8',
  code: 'm7 6-4 4 4 4M13 6l4 4-4 4',
  spoiler: 'M3 10s2.500-4.500 7-4.500S17 10 17 10s-2.500 4.500-7 4.500S3 10 3 10M4 16 16 4',
  preview:
    'M3 10s2.500-4.500 7-4.500S17 10 17 10s-2.500 4.500-7 4.500S3 10 3 10M8 10a2 2 0 1 0 4 0 2 2 0 1 0-4 0',
}

export function Icon({ mark }: { mark: Shape }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[mark]} />
    </svg>
  )
}
