import { useState } from 'react'
import { z } from 'zod'
import { VisitId } from '../../../shared/model/ids.ts'
import { useMe } from '../../app/me.tsx'
import { keepDraft, OPENED, readDraft } from '../../stages/visit/draft-store.ts'

/** Whom the middle column is about: the ticket at the desk, somebody new without a ticket, or a visit of today. */
const Opened = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('ticket') }),
  z.strictObject({ what: z.literal('new') }),
  z.strictObject({ what: z.literal('visit'), visit: VisitId }),
])
export type Opened = z.output<typeof Opened>

/** The choice survives a reload; without one the ticket at the desk is shown. */
export function useOpened() {
  const me = useMe()
  const [opened, setOpened] = useState<Opened>(() => readDraft(me.id, OPENED, Opened) ?? { what: 'ticket' })
  return {
    opened,
    open(next: Opened) {
      setOpened(next)
      keepDraft(me.id, OPENED, next.what === 'ticket' ? null : next)
    },
  }
}
