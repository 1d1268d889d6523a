import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { DeskQueue as Queue } from '../../../shared/contract/ticket.ts'
import type { DeskId } from '../../../shared/model/ids.ts'
import { hall } from '../../app/hall-client.ts'
import { ListSkeleton, Retry } from '../../ui/page-state.tsx'
import { AtDeskContext } from './at-desk.ts'
import { CurrentTicket } from './current-ticket.tsx'
import { DeskChoice } from './desk-choice.tsx'
import { DeskMenu } from './desk-menu.tsx'
import { DeskPanel } from './desk-panel.tsx'
import { MyDesk } from './my-desk.tsx'
import { QueueLists } from './queue-lists.tsx'
import { useDeskVerbs } from './use-desk-verbs.ts'
import { usePanel } from './use-panel.ts'
import './desk-queue.css'

type Props = Readonly<{ desk: DeskId; done?: boolean; onCalled?: () => void }>

/** The queue as one desk sees it: whom it serves, who comes next, who was set aside or did not come. */
export function DeskQueue({ desk, ...rest }: Props) {
  const queue = useQuery(hall.ticket.atDesk.queryOptions({ input: { desk } }))
  const [choosing, setChoosing] = useState(false)
  if (choosing) return <DeskChoice onKeep={() => setChoosing(false)} />
  if (!queue.data) return queue.isError ? <Retry onRetry={queue.refetch} /> : <ListSkeleton rows={6} />
  return <AtWork desk={desk} queue={queue.data} onChange={() => setChoosing(true)} {...rest} />
}

type AtWorkProps = Props & Readonly<{ queue: Queue; onChange: () => void }>

function AtWork({ desk, queue, done = false, onCalled, onChange }: AtWorkProps) {
  const root = useRef<HTMLDivElement>(null)
  const verbs = useDeskVerbs(desk)
  const panels = usePanel(root, { busy: verbs.running !== null, current: queue.current?.id ?? null })
  return (
    <AtDeskContext value={{ desk, queue, verbs, ...panels, onCalled: () => onCalled?.() }}>
      <div ref={root} className="desk-queue">
        <MyDesk desk={desk} now={queue.desk} onChange={queue.current ? null : onChange} />
        <CurrentTicket done={done} />
        <DeskMenu />
        <DeskPanel />
        <QueueLists />
      </div>
    </AtDeskContext>
  )
}
