import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DeskId } from '../../../shared/model/ids.ts'
import { hall } from '../../app/hall-client.ts'
import { ListSkeleton, Retry } from '../../ui/page-state.tsx'
import { CurrentTicket } from './current-ticket.tsx'
import { DeskChoice } from './desk-choice.tsx'
import { IssueForVisitor } from './issue-for-visitor.tsx'
import { MyDesk } from './my-desk.tsx'
import { NotHereList } from './not-here-list.tsx'
import { WaitingList } from './waiting-list.tsx'
import './desk-queue.css'

type Props = Readonly<{ desk: DeskId; done?: boolean; onCalled?: () => void }>

/** The queue as one desk sees it: whom it serves, who comes next, who did not come. */
export function DeskQueue({ desk, done = false, onCalled }: Props) {
  const queue = useQuery(hall.ticket.atDesk.queryOptions({ input: { desk } }))
  const [choosing, setChoosing] = useState(false)
  if (choosing) return <DeskChoice onKeep={() => setChoosing(false)} />
  if (!queue.data) return queue.isError ? <Retry onRetry={queue.refetch} /> : <ListSkeleton rows={6} />
  const { current, waiting, notHere } = queue.data
  return (
    <div className="desk-queue">
      <MyDesk desk={desk} onChange={current ? null : () => setChoosing(true)} />
      <CurrentTicket desk={desk} current={current} done={done} onCalled={onCalled} />
      <IssueForVisitor />
      <WaitingList tickets={waiting} />
      <NotHereList tickets={notHere} />
    </div>
  )
}
