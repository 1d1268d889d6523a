import { useEffect, useSyncExternalStore } from 'react'
import type { VisitId } from '../../../../shared/model/ids.ts'
import { connection } from '../../../app/connection.ts'
import { failureOf } from '../../../app/failure.ts'
import { isLoggedInAs, useMe } from '../../../app/me.tsx'
import { beforeSignOut } from '../../../app/session.ts'
import { unsaved } from '../../../app/unsaved.ts'
import { sendAttachment } from './send-attachment.ts'
import { type Sending, type UploadEnd, UploadQueue } from './upload-queue.ts'

type Account = Parameters<typeof isLoggedInAs>[0]

/**
 * What this clerk adds to a visit. It outlives the step, because a photographed page is nowhere else until the hall
 * has it; what one account began waits for the same one, and is neither shown nor sent under another.
 */
export function useAttachmentUploads(visit: VisitId) {
  const queue = queueOf(useMe().id, visit)
  useEffect(() => {
    queue.resume()
    return queue.forgetSeen
  }, [queue])
  const { add, stop, again } = queue
  return { items: useSyncExternalStore(queue.subscribe, queue.get), add, stop, again }
}

const queues = new Map<string, UploadQueue>()

function queueOf(account: Account, visit: VisitId): UploadQueue {
  const place = `${account} ${visit}`
  const queue = queues.get(place) ?? new UploadQueue((file, sending) => send(account, visit, file, sending))
  queues.set(place, queue)
  return queue
}

async function send(account: Account, visit: VisitId, file: File, sending: Sending): Promise<UploadEnd> {
  if (!isLoggedInAs(account)) return WAITS
  try {
    const { alreadyThere } = await sendAttachment(visit, file, sending)
    return { state: alreadyThere ? 'there' : 'done' }
  } catch (error) {
    const failure = failureOf(error)
    return failure === 'UNAUTHORIZED' ? WAITS : { state: 'failed', failure }
  }
}

/** Until the line, or the login that it belongs to, is back. */
const WAITS: UploadEnd = { state: 'failed', failure: 'OFFLINE' }

connection.onOpen(() => {
  for (const queue of queues.values()) queue.resume()
})
beforeSignOut(() => Promise.all([...queues.values()].map((queue) => queue.settled())))
unsaved.part(() => [...queues.values()].some((queue) => queue.holds()))
