import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TranscriptView } from '../../../../shared/contract/transcript.ts'
import { FailureNote } from '../../../app/failure-note.tsx'
import { hall } from '../../../app/hall-client.ts'
import { useTimes } from '../../../app/time.ts'
import { useCommand } from '../../../app/use-command.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { AskedTwice } from '../../../ui/asked-twice.tsx'
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
          sure={t('correcting.sure', { revision: transcript.revision })}
          act={t('correcting.drop')}
          leave={t('correcting.goOn')}
          running={drop.running}
          onAct={() => void drop.run({ transcript: transcript.id })}
          onLeave={() => setAsking(false)}
        />
      ) : (
        <ActionButton onClick={() => setAsking(true)}>{t('correcting.drop')}</ActionButton>
      )}
      <FailureNote failure={drop.failure} onClose={drop.clear} />
    </section>
  )
}
