import Checkbox from 'antd/es/checkbox'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TranscriptId } from '../../../shared/model/ids.ts'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { useCommand } from '../../app/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { AccountText } from './account-text.tsx'
import type { Kept } from './autosave.ts'
import './read-back.css'

type Props = Readonly<{ transcript: TranscriptId; kept: Kept; onBack: () => void; onStale: () => void }>

/** The account in large type, to be read aloud; sealed only after the visitor agreed to exactly this version. */
export function ReadBack({ transcript, kept, onBack, onStale }: Props) {
  const { t } = useTranslation('transcript')
  const confirm = useCommand(hall.transcript.confirm)
  const [agreedTo, setAgreedTo] = useState<number | null>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const agreed = agreedTo === kept.version

  useEffect(() => title.current?.focus(), [])

  async function seal() {
    const sealed = await confirm.run({ transcript, version: kept.version, readBack: true, manner: 'oral' })
    if (!sealed) onStale()
  }

  return (
    <section className="read-back" aria-label={t('readBack')}>
      <h2 ref={title} tabIndex={-1}>
        {t('readBack')} · {t('readBackOf', { version: kept.version })}
      </h2>
      <p>{t('readBackWhy')}</p>
      <div className="read-back-page">
        <AccountText guide={kept.guide} large />
      </div>
      {agreedTo !== null && !agreed && (
        <div className="field-warning" role="alert">
          {t('changedMeanwhile')}
        </div>
      )}
      <FailureNote failure={confirm.failure} onClose={confirm.clear} />
      <div className="read-back-end">
        <Checkbox checked={agreed} onChange={(event) => setAgreedTo(event.target.checked ? kept.version : null)}>
          {t('agreed')}
        </Checkbox>
        <ActionButton
          primary
          size="large"
          shortcut="Ctrl+Enter"
          disabled={!agreed}
          running={confirm.running}
          onClick={() => void seal()}
        >
          {t('seal')}
        </ActionButton>
        <ActionButton onClick={onBack}>{t('backToWriting')}</ActionButton>
      </div>
    </section>
  )
}
