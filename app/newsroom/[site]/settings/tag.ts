/** What a newsroom pastes into its article template. Readers without scripts get the iframe alone; it learns its article from the browser. */
export const tagOf = (publicUrl: string, slug: string) =>
  `<script async src="${publicUrl}/embed.js" data-site="${slug}"></script>
<noscript><iframe src="${publicUrl}/embed/${slug}" referrerpolicy="unsafe-url" title="Comments" style="width:100%;height:80vh;border:0"></iframe></noscript>`
