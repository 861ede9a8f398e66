import type { Letter, Link } from './letter'

// said in the page's head: what mail programs keep of it is the dark look alone
const dark = [
  ['canvas', 'background:#0f1217', 'color:#e7eaf0'],
  ['card', 'background:#181c23', 'border-color:#313845'],
  ['rule', 'border-color:#313845', 'color:#a4adbb'],
  ['code', 'background:#222731'],
  ['link', 'color:#86b0ff'],
  ['button', 'background:#86b0ff', 'color:#0b1730'],
]
  .map(([name, ...rules]) => `.${name}{${rules.map((rule) => `${rule}!important`).join(';')}}`)
  .join('')

const head = [
  '<meta charset="utf-8"><meta name="viewport" content="width=device-width">',
  '<meta name="color-scheme" content="light dark"><meta name="format-detection" content="telephone=no">',
  `<style>:root{color-scheme:light dark}@media(prefers-color-scheme:dark){${dark}}</style>`,
].join('')

const font = "font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif"
const card =
  'max-width:32em;margin:0 auto;padding:24px;border:1px solid #dcdfe5;border-radius:8px;background:#fff;overflow-wrap:anywhere'

/** A letter as HTML that needs nothing from anywhere, dark where mail is read in the dark. */
export function mailHtml(letter: Letter): string {
  const { language, subject } = letter
  return [
    `<!doctype html><html lang="${language}"><head>${head}<title>${escapeHtml(subject)}</title></head>`,
    `<body class="canvas" style="margin:0;padding:16px 8px;background:#f5f6f8;color:#171b22;${font}">`,
    `<div class="card" style="${card}">${partsOf(letter).join('')}</div></body></html>`,
  ].join('')
}

function partsOf({ lead, quote, code, link, sections = [], notes, ways, footer }: Letter): string[] {
  const entries = sections.flatMap(({ title, entries }) => [
    `<h2 style="font-size:18px;margin:24px 0 8px">${escapeHtml(title)}</h2>`,
    ...entries.flatMap((entry) => [
      paragraph(escapeHtml(entry.line)),
      quoted(entry.quote),
      paragraph(linked(entry.link)),
    ]),
  ])
  return [
    paragraph(escapeHtml(lead)),
    quoted(quote),
    code ? codeBox(code) : '',
    link ? button(link) : '',
    ...entries,
    ...notes.map((note) => paragraph(escapeHtml(note))),
    ...(ways ?? []).map((way) => paragraph(linked(way))),
    signed(footer ?? []),
  ]
}

const paragraph = (html: string) => `<p style="margin:0 0 16px">${html}</p>`

const linked = ({ url, label }: Link) =>
  `<a href="${escapeHtml(url)}" class="link" style="color:#1f57c3">${escapeHtml(label)}</a>`

const quoted = (quote: string | null | undefined) =>
  quote
    ? `<blockquote dir="auto" style="border-left:3px solid #868e9c;margin:0 0 16px;padding-left:12px">${escapeHtml(quote)}</blockquote>`
    : ''

const codeBox = (code: string) =>
  `<p class="code" style="margin:0 0 16px;padding:16px;border-radius:8px;background:#eef0f3;text-align:center;font-size:28px;font-weight:700;letter-spacing:4px">${escapeHtml(code)}</p>`

const button = ({ url, label }: Link) =>
  `<p style="margin:24px 0"><a href="${escapeHtml(url)}" class="button" style="display:inline-block;padding:11px 20px;border-radius:6px;background:#1f57c3;color:#fff;font-weight:600;text-decoration:none">${escapeHtml(label)}</a></p>`

const signed = (footer: Link[]) =>
  `<p class="rule" style="margin:24px 0 0;padding-top:16px;border-top:1px solid #dcdfe5;color:#565e6c;font-size:14px">${['Pikir', ...footer.map(linked)].join('<br>')}</p>`

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
