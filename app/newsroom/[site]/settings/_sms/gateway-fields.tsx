'use client'

import { Field } from '@/app/_ui/field'
import { Select } from '@/app/_ui/input'
import { TextField } from '@/app/_ui/text-field'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { LinesField } from './lines-field'
import { PresetField } from './preset-field'
import type { RequestDraft } from './presets'

type Props = {
  draft: RequestDraft
  /** Paths of what the server refused. */
  wrong: string[]
  onChange: (draft: RequestDraft) => void
}

const code = 'font-mono text-sm'

/** The request that a gateway wants, from a known one's or by hand. */
export function GatewayFields({ draft, wrong, onChange }: Props) {
  const { t } = useNewsroomWords()
  const write = (changed: Partial<RequestDraft>) => onChange({ ...draft, ...changed })
  const isWrong = (part: string) => wrong.includes(`gateway.${part}`)
  const ofUrl = isWrong('url') ? t('sms.wrong.url') : isWrong('places') ? t('sms.wrong.places') : null
  return (
    <>
      <PresetField onChoose={onChange} />
      <div className="grid gap-4 sm:grid-cols-[8rem_1fr]">
        <Field label={t('sms.method')}>
          {(wiring) => (
            <Select
              {...wiring}
              value={draft.method}
              onChange={({ target }) => write({ method: target.value === 'GET' ? 'GET' : 'POST' })}
            >
              <option>POST</option>
              <option>GET</option>
            </Select>
          )}
        </Field>
        <TextField
          label={t('sms.url')}
          error={ofUrl}
          className={code}
          maxLength={2000}
          value={draft.url}
          onType={(url) => write({ url })}
        />
      </div>
      <p className="text-sm text-soft">{t('sms.placesHint')}</p>
      <LinesField
        label={t('sms.headers')}
        hint={t('sms.headersHint')}
        error={isWrong('headers') ? t('sms.wrong.headers') : null}
        value={draft.headers}
        onType={(headers) => write({ headers })}
      />
      {draft.method === 'POST' && (
        <LinesField
          label={t('sms.body')}
          hint={t('sms.bodyHint')}
          error={isWrong('body') ? t('sms.wrong.body') : null}
          value={draft.body}
          onType={(body) => write({ body })}
        />
      )}
      <TextField
        label={t('sms.expects')}
        hint={t('sms.expectsHint')}
        className={code}
        maxLength={200}
        value={draft.expects}
        onType={(expects) => write({ expects })}
      />
    </>
  )
}
