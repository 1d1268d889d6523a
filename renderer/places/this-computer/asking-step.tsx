import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../ui/action-button.tsx'

type Props = Readonly<{
  /** Shown beside the first button. */
  about: ReactNode
  label: string
  /** What will happen; shown before it does. */
  why: string
  sure: string
  running: boolean
  onSure: () => void
}>

/** A button for what stops a hall that people may be using: it asks once more in its own place. */
export function AskingStep({ about, label, why, sure, running, onSure }: Props) {
  const { t } = useTranslation('common')
  const [asking, setAsking] = useState(false)
  return (
    <>
      <span>{asking ? why : about}</span>
      <div className="this-computer-row">
        {asking ? (
          <>
            <ActionButton danger running={running} onClick={onSure}>
              {sure}
            </ActionButton>
            <ActionButton disabled={running} onClick={() => setAsking(false)}>
              {t('action.cancel')}
            </ActionButton>
          </>
        ) : (
          <ActionButton onClick={() => setAsking(true)}>{label}</ActionButton>
        )}
      </div>
    </>
  )
}
