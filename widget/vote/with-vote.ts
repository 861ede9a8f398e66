type Votes = Record<string, 1 | -1>

/** The reader's votes with one more, changed or taken back. */
export function withVote(votes: Votes, id: string, value: 1 | 0 | -1): Votes {
  const { [id]: _, ...others } = votes
  return value === 0 ? others : { ...others, [id]: value }
}
