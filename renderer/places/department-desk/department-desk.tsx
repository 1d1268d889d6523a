import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InboxRow } from '../../../shared/contract/handling.ts'
import { useMe } from '../../app/me.tsx'
import { Inbox } from '../../stages/handling/inbox.tsx'
import { DeskChoice } from '../../stages/ticket/desk-choice.tsx'
import { DeskQueue } from '../../stages/ticket/desk-queue.tsx'
import { Empty } from '../../ui/page-state.tsx'
import './department-desk.css'
import { Matter } from './matter.tsx'

/** A resident desk of a bureau or county: whom to call, what was routed here, and the matter in hand. */
export function DepartmentDesk() {
  const { t } = useTranslation(['department-desk', 'handling'])
  const me = useMe()
  const [open, setOpen] = useState<InboxRow | null>(null)
  return (
    <div className="department-desk">
      <section className="department-desk-queue" aria-label={t('queue')}>
        {me.desk ? <DeskQueue desk={me.desk} /> : <DeskChoice />}
      </section>
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
    </div>
  )
}
