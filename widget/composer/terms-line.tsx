/** @jsxImportSource preact */
import { Paragraphs } from '../sanction/paragraphs'
import { useTalk } from '../talk'
import { useWords } from '../words'
import type { T } from '../words-in'

/** What holds for who writes here, before they begin; in place of all that where the discussion is closed. */
export function TermsLine() {
  const { t } = useWords()
  const { mode, slowSeconds, closed, closedNotice } = useTalk().terms
  if (closed)
    return (
      <div class="sign-in">
        <div class="closed">
          <p>
            <b>{t('closed')}</b>
          </p>
          {closedNotice && <Paragraphs text={closedNotice} />}
        </div>
      </div>
    )
  const said = [mode !== 'post' && t(`terms-${mode}`), slowSeconds > 0 && slowWords(slowSeconds, t)]
  const words = said.filter(Boolean).join(' ')
  return words ? <p class="note">{words}</p> : null
}

const slowWords = (seconds: number, t: T) =>
  seconds % 60 === 0 ? t('slow-minutes', { count: seconds / 60 }) : t('slow-seconds', { count: seconds })
