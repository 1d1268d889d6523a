import Button from 'antd/es/button'
import { useEffect, useState } from 'react'
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

type Props = Readonly<{ masked: string; what: Revealable; of: RevealedOf }>

/** A masked value; shown whole for a minute to whoever says why, and that is kept. */
export function MaskedValue({ masked, what, of }: Props) {
  const { t } = useTranslation('visit')
  const [asking, setAsking] = useState(false)
  const reveal = useReveal(of, what)
  useEffect(() => {
    if (reveal.value !== null) setAsking(false)
  }, [reveal.value])
  const name = t(`reveal.what.${what}`)
  const shown = reveal.value !== null
  return (
    <div className="masked-value">
      <span className="masked-value-text">{shown ? reveal.value : masked}</span>
      <Button
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
          onCancel={() => setAsking(false)}
        />
      )}
      <FailureNote failure={reveal.failure} onClose={reveal.clear} />
    </div>
  )
}

const REASONS = ['contact', 'identity', 'document'] as const
