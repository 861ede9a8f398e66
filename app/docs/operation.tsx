'use client'

import type { ReactNode } from 'react'
import { Badge } from '@/app/_ui/badge'
import { useAccountWords } from '@/app/_words/account-words'
import { type Listed, type Schema, schemaIn } from './openapi'
import { Properties, Property, TypeOf } from './shape'

const tones = { get: 'accent', post: 'good', patch: 'warn', put: 'warn', delete: 'bad' } as const

export const Method = ({ method }: { method: string }) => (
  <Badge tone={tones[method as keyof typeof tones] ?? 'neutral'}>
    <code>{method.toUpperCase()}</code>
  </Badge>
)

export function OperationPanel({ operation }: { operation: Listed }) {
  const { t } = useAccountWords()
  const body = schemaIn(operation.requestBody?.content)
  const parameters = operation.parameters ?? []
  return (
    <article
      id={operation.id}
      className="grid scroll-mt-6 grid-cols-1 gap-4 rounded-lg bg-surface p-4 shadow-card sm:p-6"
    >
      <header className="grid gap-1">
        <h3 lang="en" className="text-lg font-semibold">
          {operation.summary}
        </h3>
        <p className="flex flex-wrap items-center gap-2">
          <Method method={operation.method} />
          <code className="break-all">{operation.path}</code>
        </p>
        <Security security={operation.security} />
      </header>
      {parameters.length > 0 && (
        <Part title={t('docs.parameters')}>
          <ul className="grid grid-cols-1 gap-1.5">
            {parameters.map(({ name, schema, required, in: place }) => (
              <Property key={place + name} name={name} schema={schema ?? {}} isRequired={required ?? false} />
            ))}
          </ul>
        </Part>
      )}
      {body && (
        <Part title={t('docs.body')}>
          <Whole schema={body} />
        </Part>
      )}
      <Part title={t('docs.answers')}>
        <Answers responses={operation.responses ?? {}} />
      </Part>
    </article>
  )
}

function Answers({ responses }: { responses: NonNullable<Listed['responses']> }) {
  return (
    <ul className="grid grid-cols-1 gap-1.5">
      {Object.entries(responses).map(([status, { description, content }]) => {
        const schema = schemaIn(content)
        return (
          <li key={status}>
            <code className="font-semibold">{status}</code>{' '}
            <span lang="en" className="text-soft">
              {description}
            </span>{' '}
            {schema && <Whole schema={schema} />}
          </li>
        )
      })}
    </ul>
  )
}

const schemes = { session: 'docs.session', embedSession: 'docs.embedSession' } as const

function Security({ security }: Pick<Listed, 'security'>) {
  const { t } = useAccountWords()
  const names = (security ?? []).flatMap((choice) => Object.keys(choice))
  const words = names.map((name) => (name in schemes ? t(schemes[name as keyof typeof schemes]) : name))
  return <p className="text-sm text-soft">{words.length > 0 ? words.join(', ') : t('docs.everybody')}</p>
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="grid grid-cols-1 gap-1.5">
    <h4 className="text-sm font-semibold text-soft">{title}</h4>
    {children}
  </section>
)

const Whole = ({ schema }: { schema: Schema }) =>
  schema.properties ? (
    <Properties schema={schema} />
  ) : (
    <code className="text-sm wrap-anywhere">
      <TypeOf schema={schema} />
    </code>
  )
