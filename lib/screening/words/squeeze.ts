/** Each letter once where it is repeated: дурааак → дурак. */
export function squeezed(word: string): string {
  let result = ''
  for (const char of word) if (!result.endsWith(char)) result += char
  return result
}
