import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { hallClient } from '../../app/hall-client.ts'
import type { Command } from '../../app/use-command.ts'

type CheckedIn = Awaited<ReturnType<typeof hallClient.ticket.checkIn>>

/** Gives the number of an appointment, and says which it is and whether it was in time. */
export function useCheckIn(command: Command<{ key: string; code: string }, CheckedIn>) {
  const { t } = useTranslation('appointments')
  const [said, setSaid] = useState('')

  async function run(code: string): Promise<boolean> {
    setSaid('')
    const ticket = await command.run({ code })
    if (!ticket) return false
    const { label, ahead, timing } = ticket
    setSaid(`${t('checkIn.done', { label, count: ahead })} ${t(`checkIn.timing.${timing}`)}`)
    return true
  }

  const notFound = command.failure === 'NOT_FOUND'
  return { run, said, notFound, running: command.running, failure: command.failure, clear: command.clear }
}
