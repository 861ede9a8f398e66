/** The hosts that somebody wrote or pasted, each once. */
export const hostsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\s,;]+/)
      .map(hostOf)
      .filter((host) => host !== ''),
  ),
]

function hostOf(typed: string): string {
  const host = typed.replace(/^[a-z]+:\/\//i, '').replace(/[/?#].*$/, '')
  return host.replace(/^(?:[^@]*@|\*\.)/, '').toLowerCase()
}
