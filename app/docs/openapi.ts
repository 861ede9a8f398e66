/** What of an OpenAPI 3.1 document is shown. */
export type Schema = {
  $ref?: string
  type?: string | string[]
  format?: string
  enum?: unknown[]
  const?: unknown
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  default?: unknown
}

type Content = Record<string, { schema?: Schema }>

export type Operation = {
  summary?: string
  security?: Record<string, string[]>[]
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema }[]
  requestBody?: { content?: Content }
  responses?: Record<string, { description?: string; content?: Content }>
}

export type Document = {
  info: { description?: string }
  servers?: { url: string }[]
  paths: Record<string, Record<string, Operation>>
  components?: { schemas?: Record<string, Schema> }
}

export type Listed = Operation & { id: string; method: string; path: string }

/** Operations under the noun that their path is about, in the document's order. */
export function operationsByNoun({ paths }: Document): Map<string, Listed[]> {
  const listed = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      id: idOf(method, path),
      method,
      path,
    })),
  )
  const nouns = new Map<string, Listed[]>()
  for (const operation of listed) {
    const noun = nounOf(operation.path)
    nouns.set(noun, [...(nouns.get(noun) ?? []), operation])
  }
  return nouns
}

export const schemaIn = (content: Content | undefined) => Object.values(content ?? {})[0]?.schema

export const nameOf = (ref: string) => ref.split('/').at(-1) ?? ref

const idOf = (method: string, path: string) => `${method}${path.replaceAll('/', '-').replace(/[{}]/g, '')}`

function nounOf(path: string) {
  const nouns = path.split('/').filter((part) => part && !part.startsWith('{'))
  return (nouns[0] === 'sites' ? nouns[1] : undefined) ?? nouns[0] ?? path
}
