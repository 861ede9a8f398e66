'use client'

import { useEffect, useState } from 'react'
import { Field } from '@/app/_ui/field'
import { Input } from '@/app/_ui/input'
import { useAccountWords } from '@/app/_words/account-words'
import { type Document, type Listed, operationsByNoun } from './openapi'
import { Method, OperationPanel } from './operation'
import { Properties, TypeOf } from './shape'

/** The OpenAPI document, to read and to search. */
export function Reference({ address }: { address: string }) {
  const { t } = useAccountWords()
  const document = useDocument(address)
  const [wanted, setWanted] = useState('')
  if (typeof document === 'string') return <p role="status">{t(`docs.${document}`)}</p>

  const nouns = [...operationsByNoun(document)]
    .map(([noun, operations]) => [noun, operations.filter((one) => isAbout(one, wanted))] as const)
    .filter(([, operations]) => operations.length > 0)
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[18rem_minmax(0,1fr)]">
      <div className="grid gap-4 lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto lg:p-1">
        <Field label={t('docs.filter')}>
          {(wiring) => (
            <Input
              {...wiring}
              type="search"
              value={wanted}
              onChange={(event) => setWanted(event.target.value)}
            />
          )}
        </Field>
        {nouns.length === 0 && <p role="status">{t('docs.nothing')}</p>}
        <Contents nouns={nouns} />
      </div>
      <div className="grid min-w-0 gap-8">
        <Words text={document.info.description ?? ''} />
        {nouns.map(([noun, operations]) => (
          <section key={noun} className="grid gap-4">
            <h2 className="text-xl font-semibold">{noun}</h2>
            {operations.map((operation) => (
              <OperationPanel key={operation.id} operation={operation} />
            ))}
          </section>
        ))}
        <Schemas schemas={document.components?.schemas ?? {}} />
      </div>
    </div>
  )
}

/** Between backticks stands code. */
const Words = ({ text }: { text: string }) => (
  <p lang="en" className="text-soft">
    {text.split('`').map((part, place) => (place % 2 === 0 ? part : <code key={part}>{part}</code>))}
  </p>
)

function Contents({ nouns }: { nouns: (readonly [string, Listed[]])[] }) {
  const { t } = useAccountWords()
  return (
    <nav aria-label={t('docs.operations')} className="hidden lg:block">
      <ul className="grid gap-1 text-sm">
        {nouns
          .flatMap(([, operations]) => operations)
          .map(({ id, method, summary }) => (
            <li key={id}>
              <a href={`#${id}`} className="flex items-baseline gap-2 rounded px-1 py-0.5 hover:bg-sunken">
                <Method method={method} /> <span lang="en">{summary}</span>
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}

function Schemas({ schemas }: { schemas: NonNullable<NonNullable<Document['components']>['schemas']> }) {
  const { t } = useAccountWords()
  return (
    <section className="grid gap-4">
      <h2 className="text-xl font-semibold">{t('docs.schemas')}</h2>
      {Object.entries(schemas).map(([name, schema]) => (
        <article
          key={name}
          id={`schema-${name}`}
          className="grid scroll-mt-6 gap-2 rounded-lg bg-surface p-4 shadow-card"
        >
          <h3 className="font-semibold">{name}</h3>
          {schema.properties ? <Properties schema={schema} /> : <TypeOf schema={schema} />}
        </article>
      ))}
    </section>
  )
}

const isAbout = ({ summary = '', path, method }: Listed, wanted: string) =>
  `${method} ${path} ${summary}`.toLowerCase().includes(wanted.trim().toLowerCase())

function useDocument(address: string) {
  const [document, setDocument] = useState<Document | 'loading' | 'failed'>('loading')
  useEffect(() => {
    fetch(address)
      .then((response) => response.json())
      .then(setDocument, () => setDocument('failed'))
  }, [address])
  return document
}
