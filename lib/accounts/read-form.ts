const maxBytes = 64 * 1024

/** The fields of a posted form or JSON object, cut while they are read. */
export async function readForm(request: Request): Promise<Record<string, string> | 'too large'> {
  const text = await readText(request)
  if (text === null) return 'too large'
  const isJson = request.headers.get('content-type')?.startsWith('application/json')
  return isJson ? fieldsOf(text) : Object.fromEntries(new URLSearchParams(text))
}

async function readText(request: Request): Promise<string | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > maxBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function fieldsOf(json: string): Record<string, string> {
  try {
    const parsed: unknown = JSON.parse(json)
    const entries = parsed && typeof parsed === 'object' ? Object.entries(parsed) : []
    return Object.fromEntries(entries.filter(([, value]) => typeof value === 'string'))
  } catch {
    return {}
  }
}
