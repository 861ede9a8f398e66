import { expect, test } from 'vitest'
import { operationsByNoun, schemaIn } from './openapi'

test('operations stand under the noun that their path is about', () => {
  const nouns = operationsByNoun({
    info: {},
    paths: {
      '/account': { get: { summary: 'Mine' } },
      '/sites/{site}': { get: {}, patch: {} },
      '/sites/{site}/comments/{comment}/decisions': { post: {} },
      '/sites/{site}/comments/{comment}': { get: {} },
    },
  })
  expect([...nouns].map(([noun, operations]) => [noun, operations.map(({ id }) => id)])).toEqual([
    ['account', ['get-account']],
    ['sites', ['get-sites-site', 'patch-sites-site']],
    ['comments', ['post-sites-site-comments-comment-decisions', 'get-sites-site-comments-comment']],
  ])
})

test('the schema of a body is found whatever its media type', () => {
  expect(schemaIn({ 'application/problem+json': { schema: { $ref: 'x' } } })).toEqual({ $ref: 'x' })
  expect(schemaIn(undefined)).toBeUndefined()
})
