import { useTranslation } from 'react-i18next'
import type { TranscriptView } from '../../../../shared/contract/transcript.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { useUndecided } from './account-shelf.ts'

type Props = Readonly<{ account: Pick<TranscriptView, 'id' | 'visit'> }>

/** Before a seal: how many sentences it would leave out. */
export function UndecidedNote({ account }: Props) {
  const { t } = useTranslation('dictation')
  const { undecided } = useUndecided(account)
  if (undecided.length === 0) return null
  return (
    <p className="field-warning" role="status">
      {t('undecided', { count: undecided.length })}
    </p>
  )
}

/** After a seal: what it left out, because the seal may have come from another desk. A correction offers it again. */
export function LeftOver({ account }: Props) {
  const { t } = useTranslation('dictation')
  const { undecided, forget } = useUndecided(account)
  if (undecided.length === 0) return null
  return (
    <section aria-label={t('leftOver')}>
      <p className="field-warning">{t('leftOver')}</p>
      <ul>
        {undecided.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
      <ActionButton size="small" onClick={forget}>
        {t('forget')}
      </ActionButton>
    </section>
  )
}
