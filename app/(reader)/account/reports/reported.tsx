import { Badge } from '@/app/_ui/badge'
import { When } from '@/app/_ui/when'
import { accountWords } from '@/app/_words/words'
import type { OwnReport } from '@/lib/contract/profile'

const tones = { upheld: 'good', dismissed: 'neutral', withdrawn: 'neutral', open: 'warn' } as const

/** A report with the comment, as long as readers see it, and the way there. */
export async function Reported({ report }: { report: OwnReport }) {
  const { t } = await accountWords()
  const { reference, reason, note, createdAt, outcome, site, article, comment } = report
  const address = comment.html ? `${article.url.split('#')[0]}#pikir-${comment.id}` : article.url
  return (
    <li className="grid gap-1.5 py-3 first:pt-0 last:pb-0">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm text-soft">
        <Badge tone={tones[outcome ?? 'open']}>{t(`reports.${outcome ?? 'open'}`)}</Badge>
        <When at={createdAt} />
        <span>{site}</span>
        <span>{reference}</span>
      </p>
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
      <p className="wrap-anywhere text-sm">
        <a href={address} className="text-accent underline">
          {article.title || article.url}
        </a>
      </p>
    </li>
  )
}
