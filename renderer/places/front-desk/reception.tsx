import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TicketView } from '../../../shared/contract/ticket.ts'
import type { DeskId, PartyId, VisitId } from '../../../shared/model/ids.ts'
import { hall } from '../../app/hall-client.ts'
import { useCommand } from '../../app/use-command.ts'
import { DeskQueue } from '../../stages/ticket/desk-queue.tsx'
import { VisitsToday } from '../../stages/visit/visits-today.tsx'
import { ActionButton } from '../../ui/action-button.tsx'
import { ListSkeleton, Retry } from '../../ui/page-state.tsx'
import { Banner } from './banner.tsx'
import { EarlierBeside } from './earlier-beside.tsx'
import { Person } from './person.tsx'
import { RecordSoFar } from './record-so-far.tsx'
import { Registered } from './registered.tsx'
import { nextStep } from './steps.ts'
import { type Opened, useOpened } from './use-opened.ts'
import { useVisitor } from './use-visitor.ts'
import './reception.css'

const AT_DESK: Opened = { what: 'ticket' }

/** From left to right what comes next: the queue, the person, the record. */
export function Reception({ desk }: Readonly<{ desk: DeskId }>) {
  const { t } = useTranslation('front-desk')
  const queue = useQuery(hall.ticket.atDesk.queryOptions({ input: { desk } }))
  const current = queue.data?.current ?? null
  const { opened, open } = useOpened()
  const { visitor, pending, failed, retry } = useVisitor(opened, current)
  const [registered, setRegistered] = useState<{ visit: VisitId; warnings: readonly string[] } | null>(null)
  const [known, setKnown] = useState<PartyId | null>(null)
  const serve = useCommand(hall.ticket.serve)
  const atDesk = opened.what === 'ticket'

  function onRegistered(visit: VisitId, warnings: readonly string[]) {
    setRegistered({ visit, warnings })
    if (!atDesk) open({ what: 'visit', visit })
    // Who is being registered is plainly here, also when nobody pressed "begin".
    else if (current?.state === 'called') void serve.run({ ticket: current.id })
  }

  return (
    <div className="reception">
      <aside aria-label={t('columns.queue')}>
        <DeskQueue
          desk={desk}
          done={atDesk && !pending && nextStep(visitor.facts) === null}
          onCalled={() => open(AT_DESK)}
        />
      </aside>
      <section className="reception-person" aria-label={t('columns.person')}>
        {!atDesk && <Banner opened={opened} current={current} onClose={() => open(AT_DESK)} />}
        {registered && registered.visit === visitor.visit?.id && !visitor.transcript && (
          <Registered visit={visitor.visit} warnings={registered.warnings} onClose={() => setRegistered(null)} />
        )}
        {failed && <Retry onRetry={retry} />}
        {pending && !failed && <ListSkeleton rows={6} />}
        {!pending && (atDesk && !current ? <Idle /> : null)}
        {!pending && !(atDesk && !current) && (
          <Person
            key={keyOf(opened, current)}
            ticket={atDesk ? current : null}
            visitor={visitor}
            onRegistered={onRegistered}
            onKnown={setKnown}
            onOpen={(visit) => open({ what: 'visit', visit })}
          />
        )}
      </section>
      <aside className="reception-record" aria-label={t('columns.record')}>
        {pending ? <ListSkeleton rows={3} /> : <RecordSoFar visitor={visitor} />}
        {!pending && <EarlierBeside opened={opened} current={current} visitor={visitor} known={known} />}
        <ActionButton block shortcut="Alt+N" disabled={opened.what === 'new'} onClick={() => open({ what: 'new' })}>
          {t('walkIn')}
        </ActionButton>
        <VisitsToday open={visitor.visit?.id ?? null} onOpen={(visit) => open({ what: 'visit', visit })} />
      </aside>
    </div>
  )
}

function Idle() {
  const { t } = useTranslation('front-desk')
  return (
    <div className="reception-idle">
      <h2>{t('idle.title')}</h2>
      <p>{t('idle.text')}</p>
    </div>
  )
}

function keyOf(opened: Opened, current: TicketView | null): string {
  if (opened.what === 'visit') return opened.visit
  return opened.what === 'new' ? 'new' : (current?.id ?? 'nobody')
}
