/** A tab in the background tells how many wait. */
export const queueTitle = (queue: string, site: string, waiting: number) =>
  `${waiting > 0 ? `(${waiting}) ` : ''}${queue} · ${site}`
