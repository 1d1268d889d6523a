import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TranscriptView } from '../../../../shared/contract/transcript.ts'
import { FailureNote } from '../../../app/failure-note.tsx'
import { hall } from '../../../app/hall-client.ts'
import { useTimes } from '../../../app/time.ts'
import { useCommand } from '../../../app/use-command.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import './correction-banner.css'

/** Says that a sealed account is being corrected, why, and by whom; gives the correction up when asked twice. */
export function CorrectionBanner({ transcript }: Readonly<{ transcript: TranscriptView }>) {
  const { t } = useTranslation('read-back')
  const { clock } = useTimes()
  const drop = useCommand(hall.transcript.dropCorrection)
  const [asking, setAsking] = useState(false)
  if (!transcript.correction) return null
  const { reason, by, at } = transcript.correction
  return (
    <section className="correction-banner" aria-label={t('correcting.title')}>
      <p>
        <b>
          <span aria-hidden="true">✎ </span>
          {t('correcting.which', { revision: transcript.revision, next: transcript.revision + 1 })}
        </b>{' '}
        {t('correcting.why', { reason, by, at: clock(at) })}
      </p>
      {asking ? (
        <AskedTwice
          revision={transcript.revision}
          running={drop.running}
          onDrop={() => void drop.run({ transcript: transcript.id })}
          onGoOn={() => setAsking(false)}
        />
      ) : (
        <ActionButton onClick={() => setAsking(true)}>{t('correcting.drop')}</ActionButton>
      )}
      <FailureNote failure={drop.failure} onClose={drop.clear} />
    </section>
  )
}

type Asked = Readonly<{ revision: number; running: boolean; onDrop: () => void; onGoOn: () => void }>

function AskedTwice({ revision, running, onDrop, onGoOn }: Asked) {
  const { t } = useTranslation('read-back')
  const goOn = useRef<HTMLButtonElement>(null)
  useEffect(() => goOn.current?.focus(), [])
  return (
    <div className="correction-banner-acts">
      <span>{t('correcting.sure', { revision })}</span>
      <ActionButton danger running={running} onClick={onDrop}>
        {t('correcting.drop')}
      </ActionButton>
      <ActionButton ref={goOn} onClick={onGoOn}>
        {t('correcting.goOn')}
      </ActionButton>
    </div>
  )
}
