import { useTranslation } from 'react-i18next'
import type { TranscriptId } from '../../../../shared/model/ids.ts'
import { AccountText } from '../account-text.tsx'
import { PrintAccount } from '../print/print-account.tsx'
import { Proven } from './proven.tsx'
import { useRevision } from './use-revision.ts'

type Props = Readonly<{ transcript: TranscriptId; revision: number }>

/** A confirmation that a later one followed: it stands as it was signed, and is proven and printed like the newest. */
export function EarlierRevision({ transcript, revision }: Props) {
  const { t } = useTranslation('read-back')
  const { data } = useRevision(transcript, revision)
  return (
    <section className="earlier-revision" aria-label={t('revisions.number', { revision })}>
      <Proven transcript={transcript} revision={revision} />
      <PrintAccount account={{ transcript, revision }} label={t('revisions.print', { revision })} />
      {data && <AccountText guide={data.guide} />}
    </section>
  )
}
