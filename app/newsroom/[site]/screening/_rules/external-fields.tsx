'use client'

import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Input } from '@/app/_ui/input'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Rules } from './use-rules'

type Props = { name: 'external' | 'akismet' | 'classifier'; rules: Rules }

/** Where a rule asks, and the secret that it asks with: that is written, and never shown again. */
export function ExternalFields({ name, rules }: Props) {
  const { t } = useNewsroomWords()
  const rule = rules.draft.rules[name]
  const isKept = rules.saved.secrets[name]
  const secret = rules.draft.secrets[name] ?? ''
  const write = (typed: string) => rules.change.secret(name, typed)
  return (
    <div className="grid items-start gap-3 sm:grid-cols-2">
      {'url' in rule && (
        <Field label={t('external.url')} hint={t('external.urlHint')}>
          {(wiring) => (
            <Input
              {...wiring}
              inputMode="url"
              spellCheck={false}
              value={rule.url ?? ''}
              onChange={({ target }) => rules.change.rule(name, { url: target.value || null })}
            />
          )}
        </Field>
      )}
      <Field
        label={t(name === 'external' ? 'external.secret' : 'external.key')}
        hint={t(isKept ? 'external.kept' : 'external.none')}
      >
        {(wiring) => (
          <div className="flex gap-2">
            <Input
              {...wiring}
              autoComplete="off"
              spellCheck={false}
              placeholder={isKept ? '••••••••' : name === 'external' ? 'whsec_…' : ''}
              value={secret}
              onChange={({ target }) => write(target.value)}
            />
            {name === 'external' && <Button onClick={() => write(newSecret())}>{t('external.make')}</Button>}
          </div>
        )}
      </Field>
    </div>
  )
}

/** As Standard Webhooks writes it. */
const newSecret = () => `whsec_${btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))}`
