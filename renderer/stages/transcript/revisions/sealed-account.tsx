import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RevisionView, TranscriptView } from '../../../../shared/contract/transcript.ts'
import { hall } from '../../../app/hall-client.ts'
import { useTimes } from '../../../app/time.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ListState } from '../../../ui/page-state.tsx'
import { AccountText } from '../account-text.tsx'
import { PrintAccount } from '../print/print-account.tsx'
import { CorrectForm } from './correct-form.tsx'
import { Proven } from './proven.tsx'
import { RevisionsList } from './revisions-list.tsx'
import './sealed-account.css'

/** The account as the visitor agreed to it. Nothing about it can be changed; a correction is a further revision. */
export function SealedAccount({ transcript }: Readonly<{ transcript: TranscriptView }>) {
  const { t } = useTranslation(['read-back', 'transcript'])
  const [correcting, setCorrecting] = useState(false)
  const revisions = useQuery(hall.transcript.revisions.queryOptions({ input: { transcript: transcript.id } }))
  return (
    <section className="sealed-account" aria-label={t('title', { ns: 'transcript' })}>
      <div className="seal">
        <ListState query={revisions} rows={2} empty="">
          {(list) => <Seal revision={list.find(({ revision }) => revision === transcript.revision)} />}
        </ListState>
        <Proven transcript={transcript.id} revision={transcript.revision} />
      </div>
      {correcting ? (
        <CorrectForm transcript={transcript.id} onCancel={() => setCorrecting(false)} />
      ) : (
        <ActionButton shortcut="Alt+G" onClick={() => setCorrecting(true)}>
          {t('correct.begin')}
        </ActionButton>
      )}
      <PrintAccount
        key={transcript.revision}
        account={{ transcript: transcript.id, revision: transcript.revision }}
        shortcut="Alt+Y"
      />
      <AccountText guide={transcript.guide} />
      {revisions.data && revisions.data.length > 1 && (
        <RevisionsList transcript={transcript.id} revisions={revisions.data} />
      )}
    </section>
  )
}

/** Which revision, when, by whom and how the visitor agreed. */
function Seal({ revision }: Readonly<{ revision: RevisionView | undefined }>) {
  const { t } = useTranslation('read-back')
  const { moment } = useTimes()
  if (!revision) return null
  const { revision: number, sealedAt, sealedBy: by, manner, reason, digest } = revision
  return (
    <>
      <p className="seal-title">
        <span aria-hidden="true">✓ </span>
        {t('sealed', { revision: number, at: moment(sealedAt), by, manner: t(`manner.${manner}`) })}
      </p>
      {reason !== '' && <p>{t('correctedFor', { reason })}</p>}
      <details>
        <summary>
          {t('digest')} <code>{digest.slice(0, 10)}…</code>
        </summary>
        <p>{t('digestWhy')}</p>
        <code className="seal-digest">{digest}</code>
      </details>
    </>
  )
}
