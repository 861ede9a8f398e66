/** @jsxImportSource preact */
import { Desk } from '../composer/desk'
import { DeletePanel } from '../edit/delete-panel'
import { Later } from '../later'
import { SignIn } from '../sign-in/sign-in'
import { useTalk } from '../talk'
import type { Placed } from '../thread/loaded'
import type { Open } from './actions'

type Props = { comment: Placed; name: string; open: Open; close: () => void }

/** What was opened under a comment. */
export function Below({ comment, name, open, close }: Props) {
  const { reader } = useTalk()
  if (open === 'reply') return <Desk parentId={comment.id} name={name} close={close} />
  if (open === 'vote') return reader.kind === 'reader' ? null : <SignIn why="vote-sign-in" />
  if (open === 'delete') return <DeletePanel comment={comment} close={close} />
  if (open === 'report')
    return (
      <Later
        load={() => import('../report/report-panel')}
        show={({ ReportPanel }) => <ReportPanel comment={comment} close={close} />}
      />
    )
  return null
}
