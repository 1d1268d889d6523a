import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { useCommand } from '../../app/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'

type Props = Readonly<{ pack: string; phrase: string; name: string }>

/** Asks once more in its own place: a recording of a person is not had again at once. */
export function RemoveClip({ pack, phrase, name }: Props) {
  const { t } = useTranslation('displays')
  const [asking, setAsking] = useState(false)
  const remove = useCommand(hall.ticket.removeClip)
  if (!asking) {
    return (
      <ActionButton size="small" aria-label={t('removeOf', { name })} onClick={() => setAsking(true)}>
        {t('remove')}
      </ActionButton>
    )
  }
  return (
    <>
      <span>{t('removeWhy')}</span>
      <ActionButton
        size="small"
        danger
        running={remove.running}
        onClick={() => void remove.run({ pack, phrase }).then(() => setAsking(false))}
      >
        {t('removeSure')}
      </ActionButton>
      <ActionButton size="small" onClick={() => setAsking(false)}>
        {t('cancel')}
      </ActionButton>
      <FailureNote failure={remove.failure} onClose={remove.clear} />
    </>
  )
}
