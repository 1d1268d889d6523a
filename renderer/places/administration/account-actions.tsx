import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { useMe } from '../../app/me.tsx'
import { useCommand } from '../../app/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import type { Account } from './accounts.tsx'

type Props = Readonly<{ account: Account; onNewPassword: () => void }>

/** Switching off asks once more in its own place, not in a window that takes the focus. */
export function AccountActions({ account, onNewPassword }: Props) {
  const { t } = useTranslation(['staff', 'common'])
  const me = useMe()
  const setActive = useCommand(hall.staff.setActive)
  const [asking, setAsking] = useState(false)

  async function change(active: boolean) {
    setAsking(false)
    await setActive.run({ account: account.id, active })
  }

  return (
    <div className="administration-row">
      <span className={account.active ? 'administration-on' : 'administration-off'}>
        {account.active ? `✓ ${t('active')}` : `✕ ${t('inactive')}`}
      </span>
      {asking ? (
        <>
          <span>{t('switchOffWhy')}</span>
          <ActionButton size="small" danger running={setActive.running} onClick={() => void change(false)}>
            {t('switchOffSure')}
          </ActionButton>
          <ActionButton size="small" onClick={() => setAsking(false)}>
            {t('action.cancel', { ns: 'common' })}
          </ActionButton>
        </>
      ) : (
        <>
          {account.id !== me.id && (
            <ActionButton
              size="small"
              running={setActive.running}
              aria-label={`${t(account.active ? 'switchOff' : 'switchOn')} ${account.name}`}
              onClick={() => (account.active ? setAsking(true) : void change(true))}
            >
              {t(account.active ? 'switchOff' : 'switchOn')}
            </ActionButton>
          )}
          <ActionButton size="small" aria-label={`${t('newPassword')} ${account.name}`} onClick={onNewPassword}>
            {t('newPassword')}
          </ActionButton>
        </>
      )}
      <FailureNote failure={setActive.failure} />
    </div>
  )
}
