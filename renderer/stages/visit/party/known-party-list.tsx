import { useTranslation } from 'react-i18next'
import type { KnownRow } from '../../../../shared/contract/visit-parties.ts'
import { useTimes } from '../../../app/time.ts'
import { ListOption } from '../../../ui/list-option.tsx'
import type { Offered } from './use-known-parties.ts'

type Props = Readonly<{
  id: string
  rows: readonly Offered[]
  marked: Offered | undefined
  /** Nothing was typed: these came last; while an input method composes, the keys that choose are its own. */
  how: 'recent' | 'how' | 'howComposing'
  onTake: (row: KnownRow) => void
}>

/** The parties that are offered, told apart by what the hall may show of them. */
export function KnownPartyList({ id, rows, marked, how, onTake }: Props) {
  const { t } = useTranslation('visit')
  return (
    <div className="drop-box known-party-offer" hidden={rows.length === 0}>
      <p className="field-hint">{t(`known.${how}`)}</p>
      <div id={id} role="listbox" tabIndex={-1} aria-label={t('known.list')}>
        {rows.map((row) => (
          <PartyOption
            key={row.party.id}
            id={`${id}-${row.party.id}`}
            row={row}
            marked={row === marked}
            onTake={() => onTake(row)}
          />
        ))}
      </div>
    </div>
  )
}

type OptionProps = Readonly<{ id: string; row: Offered; marked: boolean; onTake: () => void }>

function PartyOption({ row: { party, lastVisitAt, visits, because }, ...option }: OptionProps) {
  const { t } = useTranslation('visit')
  const times = useTimes()
  const about = [
    party.type === 'person' ? party.birthDateMasked.slice(0, 4) : t(`type.${party.type}`),
    party.documentNumberMasked.replace(/^\*+/, '…'),
    party.phoneMasked,
    party.addressMasked.replace(/\*+$/, '…'),
  ].filter(Boolean)
  return (
    <ListOption className="known-party-option" {...option}>
      <span className="known-party-name">
        <strong>{party.name}</strong>
        {because && because !== 'name' && <small>{t(`known.because.${because}`)}</small>}
      </span>
      <span className="known-party-about">{about.join('  ')}</span>
      <small>{t('known.came', { count: visits, date: times.moment(lastVisitAt).slice(0, 10) })}</small>
    </ListOption>
  )
}
