'use client'

import { Fragment, type ReactNode } from 'react'
import { Badge } from '@/app/_ui/badge'
import { useAccountWords } from '@/app/_words/account-words'
import { nameOf, type Schema } from './openapi'

/** A type in one line: `Comment[]`, `"pre" | "post"`, `string (uuid)`. */
export function TypeOf({ schema }: { schema: Schema }): ReactNode {
  const { $ref, items } = schema
  const choices = schema.anyOf ?? schema.oneOf
  if ($ref) {
    return (
      <a href={`#schema-${nameOf($ref)}`} className="text-accent underline">
        {nameOf($ref)}
      </a>
    )
  }
  if (choices) {
    return choices.map((choice, place) => (
      <Fragment key={JSON.stringify(choice)}>
        {place > 0 && ' | '}
        <TypeOf schema={choice} />
      </Fragment>
    ))
  }
  if (items) {
    return (
      <>
        <TypeOf schema={items} />
        []
      </>
    )
  }
  return plainType(schema)
}

function plainType({ type, format, enum: values, const: value }: Schema) {
  if (value !== undefined) return JSON.stringify(value)
  if (values) return values.map((one) => JSON.stringify(one)).join(' | ')
  const name = [type ?? 'any'].flat().join(' | ')
  return format ? `${name} (${format})` : name
}

/** The properties of an object, those of objects within them below each. */
export function Properties({ schema }: { schema: Schema }) {
  return (
    <ul className="grid grid-cols-1 gap-1.5">
      {Object.entries(schema.properties ?? {}).map(([name, property]) => (
        <Property
          key={name}
          name={name}
          schema={property}
          isRequired={schema.required?.includes(name) ?? false}
        />
      ))}
    </ul>
  )
}

type PropertyProps = { name: string; schema: Schema; isRequired: boolean }

export function Property({ name, schema, isRequired }: PropertyProps) {
  const { t } = useAccountWords()
  const within = schema.properties ? schema : schema.items?.properties ? schema.items : null
  return (
    <li className="min-w-0">
      <code className="font-semibold wrap-anywhere">{name}</code>{' '}
      <code className="text-sm text-soft wrap-anywhere">
        <TypeOf schema={schema} /> {limitsOf(schema)}
      </code>{' '}
      {!isRequired && <Badge>{t('docs.optional')}</Badge>}
      {within && (
        <div className="mt-1.5 border-l-2 border-line pl-4">
          <Properties schema={within} />
        </div>
      )}
    </li>
  )
}

function limitsOf(schema: Schema) {
  const least = schema.minLength ?? schema.minItems ?? schema.minimum
  const most = schema.maxLength ?? schema.maxItems ?? schema.maximum
  // zod says of every whole number that it is a safe one
  const isLimit = (limit: number | undefined) =>
    limit !== undefined && Math.abs(limit) < Number.MAX_SAFE_INTEGER
  if (!isLimit(least) && !isLimit(most)) return null
  return `${isLimit(least) ? least : ''}…${isLimit(most) ? most : ''}`
}
