import Button from 'antd/es/button'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CasefileId, VisitId } from '../../../../shared/model/ids.ts'
import type { REVEALABLE } from '../../../../shared/model/mask.ts'
import { FailureNote } from '../../../app/failure-note.tsx'
import { ReasonForm } from '../changes/reason-form.tsx'
import { useReveal } from './use-reveal.ts'
import './masked-value.css'

export type Revealable = (typeof REVEALABLE)[number]
/** On which ground the value is looked at: the visit itself, or a matter that came to this person. */
export type RevealedOf = Readonly<{ visit: VisitId }> | Readonly<{ casefile: CasefileId }>

type Props = Readonly<{
  masked: string
  what: Revealable
  of: RevealedOf
  /** What is shown of a value that was revealed; the value itself unless said. */
  words?: (value: string) => string
}>

/** A masked value; shown whole for a minute to whoever says why, and that is kept. */
export function MaskedValue({ masked, what, of, words = (value) => value }: Props) {
  const { t } = useTranslation('visit')
  const [asking, setAsking] = useState(false)
  const reveal = useReveal(of, what)
  const root = useRef<HTMLDivElement>(null)
  const toggle = useRef<HTMLButtonElement>(null)
  const close = useCallback(() => {
    // The form goes and takes the focus with it, unless somebody went on to something else meanwhile.
    const focused = document.activeElement
    if (!focused || focused === document.body || root.current?.contains(focused)) toggle.current?.focus()
    setAsking(false)
  }, [])
  useEffect(() => {
    if (reveal.value !== null) close()
  }, [reveal.value, close])
  const name = t(`reveal.what.${what}`)
  const shown = reveal.value !== null
  return (
    <div ref={root} className="masked-value">
      <span className="masked-value-text">{reveal.value === null ? masked : words(reveal.value)}</span>
      <Button
        ref={toggle}
        type="link"
        size="small"
        aria-expanded={asking}
        aria-label={t(shown ? 'reveal.hideOf' : 'reveal.showOf', { name })}
        onClick={() => (shown ? reveal.hide() : setAsking(!asking))}
      >
        {t(shown ? 'reveal.hide' : 'reveal.show')}
      </Button>
      {asking && !shown && (
        <ReasonForm
          legend={t('reveal.why', { name })}
          reasons={REASONS.map((reason) => t(`reveal.reason.${reason}`))}
          running={reveal.running}
          onReason={(reason) => void reveal.show(reason)}
          onCancel={close}
        />
      )}
      <FailureNote failure={reveal.failure} onClose={reveal.clear} />
    </div>
  )
}

const REASONS = ['contact', 'identity', 'document'] as const
