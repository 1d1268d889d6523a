import { Fragment, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { VisitView } from '../../../shared/contract/visit.ts'
import type { VisitId } from '../../../shared/model/ids.ts'
import { CasefileForm } from '../../stages/casefile/casefile-form.tsx'
import { CasefileSummary } from '../../stages/casefile/casefile-summary.tsx'
import { RoutingForm } from '../../stages/routing/routing-form.tsx'
import { SlipPanel } from '../../stages/slip/slip-panel.tsx'
import { TranscriptEditor } from '../../stages/transcript/transcript-editor.tsx'
import { Attachments } from '../../stages/visit/attachments/attachments.tsx'
import { STEPS, type Step } from './steps.ts'
import type { Visitor } from './use-visitor.ts'
import { VisitPanel } from './visit-panel.tsx'

type Props = Readonly<{ step: Step; visitor: Visitor; onOpen: (visit: VisitId) => void }>

/** The stage the clerk works in, for a visitor who is registered. Focus comes along when the step changes by itself. */
export function StepPanel({ step, visitor, onOpen }: Props) {
  const { t } = useTranslation('front-desk')
  const panel = useRef<HTMLElement>(null)

  // The button that ended the last step is gone, and the focus with it; typing goes on here.
  useEffect(() => {
    if (document.activeElement === document.body) panel.current?.focus()
  }, [])

  return (
    <section
      ref={panel}
      className="step-panel"
      tabIndex={-1}
      aria-label={t('panel', { number: STEPS.indexOf(step) + 1, step: t(`steps.${step}`) })}
    >
      <PanelContent step={step} visitor={visitor} onOpen={onOpen} />
    </section>
  )
}

function PanelContent({ step, visitor: { visit, casefile }, onOpen }: Props) {
  if (!visit) return null
  if (step === 'visit') return <WhoCame visit={visit} opened={casefile !== null} onOpen={onOpen} />
  if (step === 'transcript') return <Account visit={visit} />
  if (!casefile) return <CasefileForm key={visit.id} visit={visit} />
  if (step === 'casefile') return <CasefileSummary casefile={casefile} />
  if (step === 'routing') return <RoutingForm key={casefile.id} casefile={casefile} />
  return <SlipPanel key={casefile.id} casefile={casefile} />
}

function WhoCame({ visit, ...rest }: Parameters<typeof VisitPanel>[0]) {
  return (
    <Fragment key={visit.id}>
      <VisitPanel visit={visit} {...rest} />
      {visit.mayContinue && <Attachments visit={visit.id} withdrawn={visit.withdrawnAt !== null} />}
    </Fragment>
  )
}

/** A letter is scanned before its account is taken from it. */
function Account({ visit }: Readonly<{ visit: VisitView }>) {
  return (
    <>
      {visit.channel === 'letter' && (
        <Attachments key={visit.id} visit={visit.id} withdrawn={visit.withdrawnAt !== null} />
      )}
      <TranscriptEditor key={visit.id} visit={visit.id} />
    </>
  )
}
