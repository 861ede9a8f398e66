/** What a newsroom pastes into its article template. Readers without scripts get the iframe alone; it learns its article from the browser. */
export const tagOf = (publicUrl: string, slug: string) =>
  `<script async src="${publicUrl}/embed.js" data-site="${slug}"></script>
<noscript><iframe src="${publicUrl}/embed/${slug}" referrerpolicy="unsafe-url" title="Comments" style="width:100%;height:80vh;border:0"></iframe></noscript>`

/** What it pastes into pages that list articles. */
export const countsTagOf = (publicUrl: string, slug: string) =>
  `<a href="https://…"><span data-pikir-count></span></a>
<script async src="${publicUrl}/counts.js" data-site="${slug}"></script>`

export const feedOf = (publicUrl: string, slug: string) => `${publicUrl}/api/v1/sites/${slug}/feed`

/** The first page of a thread as HTML, for the publisher's own server. */
export const renderOf = (publicUrl: string, slug: string) =>
  `${publicUrl}/api/v1/sites/${slug}/threads/{thread}/render`
