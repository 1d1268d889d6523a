import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InboxRow } from '../../../shared/contract/handling.ts'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { useCommand } from '../../app/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { RoutingRecord } from '../casefile/routing-record.tsx'
import { AnswerForm } from './answer-form.tsx'
import './handling.css'
import { type HandlingStep, nextSteps } from './next-steps.ts'
import { Notes } from './notes.tsx'
import { ObjectionForm } from './objection-form.tsx'

/** What the unit does with a matter: only the steps its state allows, the usual one first. */
export function HandlingPanel({ row }: Readonly<{ row: InboxRow }>) {
  const { t } = useTranslation('handling')
  const [writing, setWriting] = useState<'answer' | 'object' | null>(null)
  const { routing } = row
  const steps = nextSteps(row)
  // Another desk of the unit may have gone on meanwhile; a form for a step that is over would only fail.
  const form = writing && steps.includes(writing) ? writing : null
  const close = () => setWriting(null)
  return (
    <section className="handling" aria-label={t('title')}>
      <RoutingRecord routing={routing} />
      {form === 'answer' && <AnswerForm routing={routing.id} onDone={close} />}
      {form === 'object' && <ObjectionForm routing={routing.id} onDone={close} />}
      {!form && <Steps key={routing.state} row={row} steps={steps} onWrite={setWriting} />}
      <Notes routing={routing.id} open={routing.state !== 'finished' && routing.state !== 'returned'} />
    </section>
  )
}

type StepsProps = Readonly<{
  row: InboxRow
  steps: readonly HandlingStep[]
  onWrite: (form: 'answer' | 'object') => void
}>

function Steps({ row, steps, onWrite }: StepsProps) {
  const { t } = useTranslation('handling')
  const routing = row.routing.id
  const sign = useCommand(hall.handling.sign)
  const accept = useCommand(hall.handling.accept)
  const finish = useCommand(hall.handling.finish)
  const commands = [sign, accept, finish]
  const busy = commands.some(({ running }) => running)
  const failed = commands.find(({ failure }) => failure)
  const act: Readonly<Record<HandlingStep, () => void>> = {
    sign: () => void sign.run({ routing }),
    accept: () => void accept.run({ routing }),
    finish: () => void finish.run({ routing }),
    answer: () => onWrite('answer'),
    object: () => onWrite('object'),
  }
  const usual = steps[0]
  const waiting = WAITING[row.routing.state]
  const place = useRef<HTMLDivElement>(null)
  // The button of the step before is gone, and the focus with it. It comes here and not to the next button: a key
  // held down would run through all steps.
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus()
  }, [])
  return (
    <div ref={place} className="handling-steps" tabIndex={-1}>
      {failed && <FailureNote failure={failed.failure} onClose={failed.clear} />}
      {usual && <p className="quiet-text">{t(`${usual}Hint`)}</p>}
      {waiting && <p role="status">{t(waiting)}</p>}
      <div className="panel-actions">
        {steps.map((step) => (
          <ActionButton key={step} primary={step === usual} shortcut={KEYS[step]} running={busy} onClick={act[step]}>
            {t(step)}
          </ActionButton>
        ))}
      </div>
    </div>
  )
}

const KEYS = { sign: 'Alt+S', accept: 'Alt+A', answer: 'Alt+B', finish: 'Alt+G', object: 'Alt+J' } as const

const WAITING: Readonly<Partial<Record<InboxRow['routing']['state'], string>>> = {
  objected: 'waitingSettle',
  finished: 'done',
  returned: 'returned',
}
