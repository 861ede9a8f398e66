/** What a newsroom pastes into its article template. */
export const scriptTag = (publicUrl: string, slug: string) =>
  `<script async src="${publicUrl}/embed.js" data-site="${slug}"></script>`

/** The same, and the comments for readers whose browser runs no scripts. */
export const tagWithNoscript = (publicUrl: string, slug: string) =>
  `${scriptTag(publicUrl, slug)}
<noscript>
  <iframe src="${publicUrl}/embed/${slug}?url=ARTICLE-ADDRESS&amp;title=ARTICLE-TITLE"
    title="Comments" style="width: 100%; height: 80vh; border: 0"></iframe>
</noscript>`
