import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import { listen } from '@/e2e/servers/listen'

const script = `// the least that shows a comment: one request for one small answer
fetch('/floor.json').then((answer) => answer.json()).then(({ comments }) => {
  const list = document.createElement('ol')
  for (const { id, author, text } of comments) {
    const one = document.createElement('li')
    const name = document.createElement('b')
    const said = document.createElement('p')
    one.id = 'c-' + id
    name.textContent = author
    said.textContent = text
    one.append(name, said)
    list.append(one)
  }
  document.currentScript?.after(list)
  if (!list.isConnected) document.body.append(list)
})
`
const said = { id: 1, author: 'Айгүл', text: 'Дұрыс айтасыз, бұл туралы көптен айтылып жүр.' }
const floor = JSON.stringify({ comments: [said, { ...said, id: 2 }] })

const tags = {
  script: `<script async src="/embed.js" data-site="bench" data-lang="ru" data-thread-id="article"></script>`,
  iframe: `<iframe src="/embed/bench?lang=ru&amp;key=article" title="Комментарии" style="display:block;width:100%;border:0;height:480px"></iframe>`,
  floor: `<script async src="/floor.js"></script>`,
}

export type Article = keyof typeof tags

const articleWith = (tag: string) => `<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Статья</title></head>
<body><h1>Автобусы пойдут чаще</h1><p>С понедельника на четырёх маршрутах прибавится машин.</p>
${tag}
</body></html>`

/** Articles and comments at one origin: `/article/script`, `/article/iframe`, `/article/floor`; the rest is the server's. */
export async function press(target: () => string) {
  const own: Record<string, [type: string, body: string]> = {
    '/floor.js': ['text/javascript', script],
    '/floor.json': ['application/json', floor],
  }
  for (const [name, tag] of Object.entries(tags))
    own[`/article/${name}`] = ['text/html; charset=utf-8', articleWith(tag)]
  const server = createServer((incoming, answer) => {
    const [type, body] = own[incoming.url ?? ''] ?? []
    if (type) answer.writeHead(200, { 'content-type': type }).end(body)
    else forward(incoming, answer, target())
  })
  const origin = `http://127.0.0.1:${await listen(server)}`
  return { origin, close: () => server.close().closeAllConnections() }
}

function forward({ url, method, headers }: IncomingMessage, answer: ServerResponse, target: string) {
  const inner = request(`${target}${url}`, { method, headers }, (response) => {
    answer.writeHead(response.statusCode ?? 502, response.headers)
    answer.flushHeaders()
    pipeline(response, answer, () => {})
  })
  inner.on('error', () => answer.destroy()).end()
  answer.on('close', () => inner.destroy())
}
