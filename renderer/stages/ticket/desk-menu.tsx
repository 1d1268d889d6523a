import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { hall } from '../../app/hall-client.ts'
import { ActMenu } from '../../ui/act-menu.tsx'
import { ActionButton } from '../../ui/action-button.tsx'
import { useAtDesk } from './at-desk.ts'
import { DESK_ACTS, type DeskAct, deskActs, leftAlone } from './desk-acts.ts'

/** A number for somebody, and all that a desk does less often. */
export function DeskMenu() {
  const { t } = useTranslation('ticket')
  const { queue, panel, verbs, open, close, leave } = useAtDesk()
  const act = useDeskAct()
  const [busy, opened] = [verbs.running !== null, panel?.act === 'more']
  const items = deskActs(queue).map((name) => ({
    name,
    label: t(`acts.${name}`, { label: queue.finished?.label ?? '' }),
    digit: DESK_ACTS.indexOf(name) + 1,
  }))
  return (
    <div className="desk-menu">
      {/* The open panel has the same key for what comes next in it. */}
      <ActionButton
        block
        disabled={busy}
        {...(panel?.act === 'issue' ? {} : { shortcut: 'F6' })}
        onClick={() => open({ act: 'issue', ticket: null })}
      >
        {t('issue')}
      </ActionButton>
      <ActionButton
        block
        shortcut="F7"
        disabled={busy}
        expanded={opened}
        onClick={() => (opened ? close() : open({ act: 'more', ticket: queue.current }))}
      >
        {t('more')}
      </ActionButton>
      {opened && <ActMenu label={t('more')} items={items} onPick={act} onClose={close} onLeave={leave} />}
    </div>
  )
}

function useDeskAct(): (act: DeskAct) => void {
  const client = useQueryClient()
  const { desk, queue, verbs, open, close } = useAtDesk()
  const { current, finished } = queue

  /** Closing asks only where somebody would be left waiting. */
  async function closeDesk(): Promise<void> {
    const around = await client.fetchQuery({ ...hall.ticket.around.queryOptions(), staleTime: 0 }).catch(() => null)
    if (around && leftAlone(queue.waiting, desk, around.desks).length === 0) {
      close()
      await verbs.run(hall.ticket.closeDesk, { desk })
    } else open({ act: 'close', ticket: null })
  }

  return (act) => {
    if (act === 'close') void closeDesk()
    else if (act === 'undo-finish') {
      close()
      if (finished) void verbs.run(hall.ticket.reopen, { ticket: finished.id })
    } else if (act === 'left') {
      close()
      if (current) void verbs.run(hall.ticket.markLeft, { ticket: current.id })
    } else open({ act, ticket: current })
  }
}
