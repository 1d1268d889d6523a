import Checkbox from 'antd/es/checkbox'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Manner } from '../../../../shared/contract/transcript.ts'
import type { ReadBackView } from '../../../../shared/contract/transcript-read-back.ts'
import type { VisitView } from '../../../../shared/contract/visit.ts'
import { Choice } from '../../../ui/choice.tsx'
import { type SigningHere, SigningPart } from './signing-part.tsx'

type Props = Readonly<{
  channel: VisitView['channel']
  agreed: boolean
  onAgreed: (agreed: boolean) => void
  manner: Manner
  onManner: (manner: Manner) => void
  signing: SigningHere
  view: ReadBackView
}>

/** That the visitor agreed, and how: by signature, by thumbprint on paper, or aloud. */
export function Agreement({ channel, agreed, onAgreed, manner, onManner, signing, view }: Props) {
  const { t } = useTranslation(['read-back', 'transcript'])
  const id = useId()
  const options = Manner.options.map((value) => ({ value, label: t(`manner.${value}`) }))
  const hint = manner === 'oral' ? t(channel === 'visit' ? 'oralAtDesk' : 'oralElsewhere') : t(`${manner}Hint`)
  return (
    <div className="agreement">
      <Checkbox id={id} checked={agreed} onChange={(event) => onAgreed(event.target.checked)}>
        {t('agreed', { ns: 'transcript' })}
      </Checkbox>
      <Choice legend={t('mannerLegend')} options={options} value={manner} onChange={onManner} hint={hint} />
      {manner === 'signature' && <SigningPart signing={signing} view={view} />}
    </div>
  )
}
