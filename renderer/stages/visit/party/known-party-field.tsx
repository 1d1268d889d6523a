import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../../ui/action-button.tsx'
import { DIGIT_KEYS } from '../form/form-keys.ts'
import { type Changeable, isAsked, type VisitDraft, withChange } from '../form/visit-draft.ts'

type Props = Readonly<{
  draft: VisitDraft
  what: Changeable
  label: string
  /** As the hall shows it. */
  masked: string
  onChange: (draft: VisitDraft) => void
  /** The field itself, for somebody new and for a value that is said anew. */
  children: ReactNode
}>

/** A value of a known party as the hall has it, with a key to say it anew; of somebody new simply the field. */
export function KnownPartyField({ draft, what, label, masked, onChange, children }: Props) {
  const { t } = useTranslation('visit')
  if (!draft.known) return children
  if (isAsked(draft, what)) {
    return (
      <div className={what === 'document' ? 'known-party-anew field-wide' : 'known-party-anew'}>
        {children}
        <ActionButton size="small" shortcut={DIGIT_KEYS[what]} onClick={() => onChange(withChange(draft, what, false))}>
          {t('known.keep', { label, masked: masked || t('summary.none') })}
        </ActionButton>
      </div>
    )
  }
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      <div className="known-party-kept">
        <span>{masked || t('summary.none')}</span>
        <ActionButton
          size="small"
          shortcut={DIGIT_KEYS[what]}
          aria-label={t('known.changeOf', { label })}
          onClick={() => onChange(withChange(draft, what, true))}
        >
          {t('known.change')}
        </ActionButton>
      </div>
    </div>
  )
}
