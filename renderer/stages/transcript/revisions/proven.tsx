import { useTranslation } from 'react-i18next'
import type { TranscriptId } from '../../../../shared/model/ids.ts'
import { failureOf } from '../../../app/failure.ts'
import { SignaturePicture } from '../read-back/signature-picture.tsx'
import { useRevision } from './use-revision.ts'

/** The signature, and what the hall found when it held words and signature against the journal. */
export function Proven({ transcript, revision }: Readonly<{ transcript: TranscriptId; revision: number }>) {
  const { t } = useTranslation('read-back')
  const { data, error } = useRevision(transcript, revision)
  const isGone = error !== null && failureOf(error) === 'SEAL_BROKEN'
  if (isGone || data?.proof === 'broken')
    return (
      <p className="field-warning" role="alert">
        {t('proof.broken')}
      </p>
    )
  if (!data) return null
  return (
    <>
      {data.signature && <SignaturePicture strokes={data.signature} label={t('sign.picture')} />}
      <p>{t(`proof.${data.proof}`)}</p>
    </>
  )
}
