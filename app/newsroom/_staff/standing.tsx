import { Badge } from '@/app/_ui/badge'
import type { NewsroomMessages } from '@/app/_words/messages'
import type { SanctionKind } from '@/lib/contract/readers'
import type { Translate } from '@/lib/i18n/translate'

type T = Translate<NewsroomMessages>
type CountsProps = { t: T; of: { published: number; pending: number; hidden: number } }

/** What became of somebody's comments so far. */
export const Counts = ({ t, of: { published, pending, hidden } }: CountsProps) => (
  <>
    <Badge tone={published > 0 ? 'good' : 'neutral'}>{t('card.published', { count: published })}</Badge>
    <Badge>{t('card.pending', { count: pending })}</Badge>
    <Badge tone={hidden > 0 ? 'bad' : 'neutral'}>{t('card.hidden', { count: hidden })}</Badge>
  </>
)

/** What holds for somebody now. */
export const Sanctions = ({ t, kinds }: { t: T; kinds: SanctionKind[] }) =>
  kinds.map((kind) => (
    <Badge key={kind} tone={kind === 'ban' || kind === 'suspend' ? 'bad' : 'warn'}>
      {t(`readers.kind.${kind}`)}
    </Badge>
  ))
