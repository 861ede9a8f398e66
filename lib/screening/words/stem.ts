/** The beginning of a word that its forms share; `fits` says whether the rest makes one of them. */
export type Stem = {
  stem: string
  /** `tail` is folded and squeezed, `word` is stem and tail. */
  fits: (tail: string, word: string) => boolean
}
