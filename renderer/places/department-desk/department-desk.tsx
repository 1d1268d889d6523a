import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InboxRow } from '../../../shared/contract/handling.ts'
import { useMe } from '../../app/me.tsx'
import { Inbox } from '../../stages/handling/inbox.tsx'
import { AppointmentsPanel } from '../../stages/ticket/appointments-panel.tsx'
import { DeskChoice } from '../../stages/ticket/desk-choice.tsx'
import { DeskQueue } from '../../stages/ticket/desk-queue.tsx'
import { ActionButton } from '../../ui/action-button.tsx'
import { Empty } from '../../ui/page-state.tsx'
import './department-desk.css'
import { Matter } from './matter.tsx'

/** A resident desk of a bureau or county: whom to call, what was routed here, and the matter in hand. */
export function DepartmentDesk() {
  const { t } = useTranslation(['department-desk', 'handling', 'appointments'])
  const me = useMe()
  const [open, setOpen] = useState<InboxRow | null>(null)
  const [booking, setBooking] = useState(false)
  return (
    <div className="department-desk">
      <section className="department-desk-queue" aria-label={t('queue')}>
        {me.desk ? <DeskQueue desk={me.desk} /> : <DeskChoice />}
        <ActionButton block shortcut="Alt+Y" disabled={open !== null} onClick={() => setBooking(!booking)}>
          {t(`appointments:${booking ? 'back' : 'door'}`)}
        </ActionButton>
      </section>
      {/* Only where no matter is open: what is being written there must not go away unsaved. */}
      {booking ? (
        <div className="department-desk-appointments">
          <AppointmentsPanel />
        </div>
      ) : (
        <>
          <div className="department-desk-inbox">
            {me.department ? (
              <Inbox open={open?.routing.id ?? null} onOpen={setOpen} />
            ) : (
              <Empty text={t('noDepartment')} />
            )}
          </div>
          <div className="department-desk-matter">
            {open ? (
              <Matter key={open.routing.id} opened={open} onClose={() => setOpen(null)} />
            ) : (
              <Empty text={t('handling:pickOne')} />
            )}
          </div>
        </>
      )}
    </div>
  )
}
