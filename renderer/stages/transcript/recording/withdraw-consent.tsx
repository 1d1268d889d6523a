import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { TranscriptId } from '../../../../shared/model/ids.ts'
import { FailureNote } from '../../../app/failure-note.tsx'
import { hall } from '../../../app/hall-client.ts'
import { useCommand } from '../../../app/use-command.ts'
import { ActionButton } from '../../../ui/action-button.tsx'

type Props = Readonly<{
  transcript: TranscriptId
  /** How many recordings there are that could be removed. */
  recordings: number
  onClose: () => void
}>

/** The visitor takes the consent back: what was recorded is kept or removed, as the visitor says. */
export function WithdrawConsent({ transcript, recordings, onClose }: Props) {
  const { t } = useTranslation('recording')
  const withdraw = useCommand(hall.transcript.withdrawConsent)
  const leave = ({ key }: KeyboardEvent) => key === 'Escape' && onClose()

  async function takeBack(erase: boolean): Promise<void> {
    if (await withdraw.run({ transcript, erase })) onClose()
  }

  return (
    <section className="recording-panel" aria-label={t('withdraw.title')} onKeyDown={leave}>
      <p>{t(recordings === 0 ? 'withdraw.nothing' : 'withdraw.ask', { count: recordings })}</p>
      <FailureNote failure={withdraw.failure} onClose={withdraw.clear} />
      <div className="recording-acts">
        <ActionButton ref={focusOnce} running={withdraw.running} onClick={() => void takeBack(false)}>
          {t(recordings === 0 ? 'withdraw.only' : 'withdraw.keep')}
        </ActionButton>
        {recordings > 0 && (
          <ActionButton danger running={withdraw.running} onClick={() => void takeBack(true)}>
            {t('withdraw.erase')}
          </ActionButton>
        )}
        <ActionButton onClick={onClose}>{t('withdraw.leave')}</ActionButton>
      </div>
    </section>
  )
}

/** The same function each time, so that it runs for the button's first appearance alone. */
const focusOnce = (button: HTMLElement | null) => button?.focus()
