import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { KnownRow } from '../../../../shared/contract/visit-parties.ts'
import type { PartyId } from '../../../../shared/model/ids.ts'
import { useTimes } from '../../../app/time.ts'

type Props = Readonly<{ parties: readonly [KnownRow, KnownRow]; kept: PartyId; onKeep: (party: PartyId) => void }>

/** Two parties side by side, as the hall shows them; the one that is chosen stays. */
export function TwoParties({ parties, kept, onKeep }: Props) {
  const { t } = useTranslation('party')
  const choices = useRef<HTMLFieldSetElement>(null)
  useEffect(() => choices.current?.querySelector('input')?.focus(), [])
  return (
    <fieldset ref={choices} className="two-parties">
      <legend>{t('merge.keep')}</legend>
      {parties.map((row) => (
        <label key={row.party.id} className="two-parties-one">
          <span>
            <input
              type="radio"
              name="kept-party"
              checked={row.party.id === kept}
              onChange={() => onKeep(row.party.id)}
            />{' '}
            {t(row.party.id === kept ? 'merge.stays' : 'merge.goes')}
          </span>
          <PartyFacts row={row} />
        </label>
      ))}
    </fieldset>
  )
}

function PartyFacts({ row: { party, visits, lastVisitAt } }: Readonly<{ row: KnownRow }>) {
  const { t } = useTranslation(['party', 'visit'])
  const times = useTimes()
  const none = t('none')
  const facts = [
    [t('summary.party', { ns: 'visit' }), `${party.name} (${t(`type.${party.type}`, { ns: 'visit' })})`],
    [
      t('summary.document', { ns: 'visit' }),
      `${t(`document.${party.documentType}`, { ns: 'visit' })} ${party.documentNumberMasked}`,
    ],
    [t('summary.born', { ns: 'visit' }), party.birthDateMasked || none],
    [t('phone', { ns: 'visit' }), party.phoneMasked || none],
    [t('address', { ns: 'visit' }), party.addressMasked || none],
    [t('visits.title'), t('visits.came', { count: visits, date: times.moment(lastVisitAt).slice(0, 10) })],
  ]
  return (
    <span className="two-parties-facts">
      {facts.map(([label, value]) => (
        <span key={label}>
          <small>{label}</small> {value}
        </span>
      ))}
    </span>
  )
}
