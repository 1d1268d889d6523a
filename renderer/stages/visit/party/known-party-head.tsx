import { useTranslation } from 'react-i18next'
import { useTimes } from '../../../app/time.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import type { VisitDraft } from '../form/visit-draft.ts'
import './known-party-head.css'

type Props = Readonly<{ known: NonNullable<VisitDraft['known']>; onOther: () => void }>

/** Whom the form is about when the hall knows them already. */
export function KnownPartyHead({ known: { party, lastVisitAt, visits }, onOther }: Props) {
  const { t } = useTranslation('visit')
  const times = useTimes()
  const facts = [
    t(`type.${party.type}`),
    party.sex && t(`identity.${party.sex}`),
    party.birthDateMasked && t('known.born', { year: party.birthDateMasked.slice(0, 4) }),
    party.nation,
    t('known.came', { count: visits, date: times.moment(lastVisitAt).slice(0, 10) }),
  ].filter(Boolean)
  return (
    <div className="known-party-head field-wide">
      <p>
        <strong>{party.name}</strong>
        <span>{facts.join(t('known.factComma'))}</span>
      </p>
      <ActionButton size="small" shortcut="Alt+X" onClick={onOther}>
        {t('known.other')}
      </ActionButton>
    </div>
  )
}
