const listening = new Set<() => void>()

/** Calls whoever wants to know that something touched what the reader wrote. Returns the way to stop. */
export function onNews(listen: () => void): () => void {
  listening.add(listen)
  return () => void listening.delete(listen)
}

export function tellNews() {
  for (const listen of listening) listen()
}
