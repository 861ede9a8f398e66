/** Where a comment is read: its article, with a mark that the loader hands on to the widget. */
export const linkTo = (articleUrl: string, commentId: string) =>
  `${articleUrl.split('#')[0]}#pikir-${commentId}`

/** The comment that such a link is about. */
export const linkedBy = (address: string): string | null =>
  /#pikir-([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i.exec(address)?.[1]?.toLowerCase() ?? null
