import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../ui/action-button.tsx'

const ACTS = ['correct', 'withdraw', 'merge', 'visits'] as const
export type Act = (typeof ACTS)[number]

type Props = Readonly<{
  ref: Ref<HTMLFieldSetElement>
  withdrawn: boolean
  /** A matter came of it: it is corrected then, not withdrawn. */
  opened: boolean
  /** Somebody else goes on with it. */
  others: boolean
  onAct: (act: Act) => void
}>

/** What can be done with a registration, each with its key. */
export function VisitActs({ ref, withdrawn, opened, others, onAct }: Props) {
  const { t } = useTranslation('party')
  const closed: Record<Act, boolean> = { correct: withdrawn, withdraw: opened || others, merge: false, visits: false }
  return (
    <fieldset ref={ref} className="visit-acts" aria-label={t('acts')}>
      {ACTS.map((act) => (
        <span key={act} data-act={act}>
          <ActionButton shortcut={KEYS[act]} disabled={closed[act]} onClick={() => onAct(act)}>
            {t(act === 'withdraw' && withdrawn ? 'restore.title' : `${act}.title`)}
          </ActionButton>
        </span>
      ))}
      {others && <span className="field-hint">{t('others')}</span>}
      {opened && <span className="field-hint">{t('withdraw.opened')}</span>}
    </fieldset>
  )
}

const KEYS = { correct: 'Alt+C', withdraw: 'Alt+W', merge: 'Alt+M', visits: 'Alt+H' } as const
