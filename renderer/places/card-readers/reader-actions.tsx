import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardReaderView } from '../../../shared/contract/visit-readers.ts'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { useCommands } from '../../app/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'

type Props = Readonly<{ reader: CardReaderView; onChange: () => void; onTest: () => void }>

export function ReaderActions({ reader, onChange, onTest }: Props) {
  const { t } = useTranslation('reader')
  const [asking, setAsking] = useState(false)
  const { run, running, failure, clear } = useCommands()
  const { id, name, active, settings, desk } = reader
  const small = { size: 'small', running: running !== null } as const
  const switchTo = { reader: id, name, settings, desk, active: !active }

  return (
    <div className="administration-row">
      {asking ? (
        <>
          <span>{t('removeWhy')}</span>
          <ActionButton {...small} danger onClick={() => void run(hall.visit.removeReader, { reader: id })}>
            {t('removeSure')}
          </ActionButton>
          <ActionButton size="small" onClick={() => setAsking(false)}>
            {t('cancel')}
          </ActionButton>
        </>
      ) : (
        <>
          <ActionButton size="small" aria-label={t('changeOf', { name })} onClick={onChange}>
            {t('change')}
          </ActionButton>
          {active && settings.kind !== 'wedge' && (
            <ActionButton size="small" aria-label={t('testOf', { name })} onClick={onTest}>
              {t('test')}
            </ActionButton>
          )}
          <ActionButton
            {...small}
            aria-label={t(active ? 'switchOffOf' : 'switchOnOf', { name })}
            onClick={() => void run(hall.visit.setReader, switchTo)}
          >
            {t(active ? 'switchOff' : 'switchOn')}
          </ActionButton>
          <ActionButton size="small" aria-label={t('removeOf', { name })} onClick={() => setAsking(true)}>
            {t('remove')}
          </ActionButton>
        </>
      )}
      <FailureNote failure={failure} onClose={clear} />
    </div>
  )
}
