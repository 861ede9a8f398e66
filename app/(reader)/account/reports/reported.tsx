import { Badge } from '@/app/_ui/badge'
import { accountWords } from '@/app/_words/words'
import type { OwnReport } from '@/lib/contract/profile'
import { OwnRow } from '../_own/own-row'

const tones = { upheld: 'good', dismissed: 'neutral', withdrawn: 'neutral', open: 'warn' } as const

/** A report with the comment, as long as readers see it, and the way there. */
export async function Reported({ report }: { report: OwnReport }) {
  const { t } = await accountWords()
  const { reference, reason, note, createdAt, site, article, comment } = report
  const outcome = report.outcome ?? 'open'
  return (
    <OwnRow
      badge={<Badge tone={tones[outcome]}>{t(`reports.${outcome}`)}</Badge>}
      at={createdAt}
      marks={[site, reference]}
      article={article}
      commentId={comment.html ? comment.id : null}
    >
      <p className="font-medium">{t(`reports.reason.${reason}`)}</p>
      {note && (
        <p dir="auto" className="wrap-anywhere whitespace-pre-line">
          {note}
        </p>
      )}
      {comment.html ? (
        // rendered from Markdown on the server, to a short list of elements
        <div
          dir="auto"
          className="comment-text line-clamp-6 border-s-2 border-line ps-3 text-soft"
          dangerouslySetInnerHTML={{ __html: comment.html }}
        />
      ) : (
        <p className="text-sm text-soft">{t('reports.gone')}</p>
      )}
    </OwnRow>
  )
}
