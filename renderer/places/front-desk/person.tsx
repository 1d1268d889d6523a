import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TicketView } from '../../../shared/contract/ticket.ts'
import type { PartyId, VisitId } from '../../../shared/model/ids.ts'
import { hall } from '../../app/hall-client.ts'
import { VisitForm } from '../../stages/visit/form/visit-form.tsx'
import { ListSkeleton } from '../../ui/page-state.tsx'
import { StepPanel } from './step-panel.tsx'
import { Stepper } from './stepper.tsx'
import { nextStep, type Step, stepStates } from './steps.ts'
import type { Visitor } from './use-visitor.ts'

type Props = Readonly<{
  /** The number this visitor holds; null for a letter, a call or a message. */
  ticket: TicketView | null
  visitor: Visitor
  onRegistered: (visit: VisitId, documentWarnings: readonly string[]) => void
  onKnown: (party: PartyId | null) => void
  onOpen: (visit: VisitId) => void
}>

type Picked = Readonly<{ step: Step; whileNext: Step | null }>

/** One visitor from registration to slip: the steps, and the panel of the one that is next. */
export function Person({ ticket, visitor, onRegistered, onKnown, onOpen }: Props) {
  const { t } = useTranslation('front-desk')
  const next = nextStep(visitor.facts)
  const withdrawn = visitor.visit !== null && visitor.visit.withdrawnAt !== null
  const others = visitor.visit !== null && !visitor.visit.mayContinue
  // Who puts a registration back stays with it, and reads that it was put back.
  const [picked, setPicked] = useState<Picked | null>(() => (withdrawn ? { step: 'visit', whileNext: next } : null))
  // When a step is done work goes on with the next one, wherever the clerk had looked meanwhile.
  const due = picked && picked.whileNext === next ? picked.step : (next ?? 'slip')
  // Nothing comes of a registration that was taken back; it can be put back here.
  const shown = withdrawn || others ? 'visit' : due
  return (
    <>
      {!others && (
        <Stepper
          states={stepStates(visitor.facts)}
          shown={shown}
          onPick={(step) => setPicked({ step, whileNext: next })}
        />
      )}
      {next === null && <p className="all-done">✓ {t('allDone')}</p>}
      {visitor.visit ? (
        <StepPanel key={shown} step={shown} visitor={visitor} onOpen={onOpen} />
      ) : (
        <section className="step-panel" aria-label={t('panel', { number: 1, step: t('steps.visit') })}>
          <Registration ticket={ticket} onRegistered={onRegistered} onKnown={onKnown} />
        </section>
      )}
    </>
  )
}

function Registration({ ticket, onRegistered, onKnown }: Omit<Props, 'visitor' | 'onOpen'>) {
  const services = useQuery(hall.ticket.services.queryOptions())
  if (services.isPending) return <ListSkeleton rows={4} />
  const service = services.data?.find(({ id }) => id === ticket?.service)
  return (
    <VisitForm
      key={ticket?.id ?? 'no-ticket'}
      ticket={ticket?.id ?? null}
      type={service?.code === 'group' ? 'group' : 'person'}
      onRegistered={onRegistered}
      onKnown={onKnown}
    />
  )
}
