import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KnownRow } from '../../../../shared/contract/visit-parties.ts'
import type { PartyId } from '../../../../shared/model/ids.ts'
import { hall } from '../../../app/hall-client.ts'
import { useTimes } from '../../../app/time.ts'
import { Field } from '../../../ui/field.tsx'
import { KnownPartyInput } from '../party/known-party-input.tsx'

type Props = Readonly<{ party: PartyId; onPick: (other: KnownRow) => void }>

/** Who may be the same, each with the reason; or anybody the hall knows, looked for as in the form. */
export function WhoElse({ party, onPick }: Props) {
  const { t } = useTranslation('party')
  const times = useTimes()
  const [text, setText] = useState('')
  const same = useQuery(hall.visit.sameParty.queryOptions({ input: { party } }))
  const factsOf = ({ party: { documentNumberMasked, phoneMasked }, visits, lastVisitAt }: KnownRow) => {
    const came = t('visits.came', { count: visits, date: times.moment(lastVisitAt).slice(0, 10) })
    return [documentNumberMasked, phoneMasked, came].filter(Boolean).join(' · ')
  }
  return (
    <>
      {same.data && same.data.length > 0 && (
        <section aria-label={t('merge.same')}>
          <h4>{t('merge.same')}</h4>
          <ul className="party-rows">
            {same.data.map((row) => (
              <li key={row.party.id}>
                <button type="button" onClick={() => onPick(row)}>
                  <strong>{row.party.name}</strong>
                  <span>{factsOf(row)}</span>
                  <small>{row.because.map((why) => t(`merge.because.${why}`)).join(' ')}</small>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Field label={t('merge.other')} hint={t('merge.otherHint')}>
        {(control) => (
          <KnownPartyInput
            {...control}
            where="name"
            name="other-party"
            autoFocus
            maxLength={80}
            value={text}
            onChange={setText}
            onTake={(row) => row.party.id !== party && onPick(row)}
          />
        )}
      </Field>
    </>
  )
}
