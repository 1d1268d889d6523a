import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Channel, type VisitView } from '../../../shared/contract/visit.ts'
import type { VisitId } from '../../../shared/model/ids.ts'
import { hall } from '../../app/hall-client.ts'
import { useTimes } from '../../app/time.ts'
import { ListState } from '../../ui/page-state.tsx'
import { SelectInput } from '../../ui/select-input.tsx'
import { useGroupVisit } from './use-group-visit.ts'
import './visits-today.css'

type Props = Readonly<{ open: VisitId | null; onOpen: (visit: VisitId) => void }>

/** Who was registered today: the way back to a record that is not finished yet. */
export function VisitsToday({ open, onOpen }: Props) {
  const { t } = useTranslation('visit')
  const times = useTimes()
  const [channel, setChannel] = useState<(typeof SHOWN)[number]>('all')
  const visits = useQuery(hall.visit.today.queryOptions({ input: channel === 'all' ? {} : { channel } }))
  return (
    <section className="visits-today" aria-labelledby="visits-today">
      <div className="visits-today-head">
        <h2 id="visits-today">{t('today')}</h2>
        <SelectInput
          aria-label={t('todayShow')}
          value={channel}
          options={SHOWN.map((value) => ({ value, label: t(value === 'all' ? 'todayAll' : `channel.${value}`) }))}
          onChange={setChannel}
        />
      </div>
      <ListState query={visits} rows={2} empty={t('todayNone')}>
        {(known) => (
          <ul>
            {known.map((visit) => (
              <li key={visit.id}>
                <button type="button" aria-pressed={visit.id === open} onClick={() => onOpen(visit.id)}>
                  <span
                    className={visit.withdrawnAt === null ? 'visits-today-name' : 'visits-today-withdrawn'}
                    title={visit.party.name}
                  >
                    {visit.party.name}
                  </span>
                  <small>
                    <Remark visit={visit} />
                  </small>
                  <span>{times.clock(visit.registeredAt)}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </ListState>
    </section>
  )
}

/** What sets a visit apart: taken back, of another channel, a group visit. */
function Remark({ visit }: Readonly<{ visit: VisitView }>) {
  const { t } = useTranslation('visit')
  const isGroup = useGroupVisit()
  if (visit.withdrawnAt !== null) return t('summary.withdrawn')
  if (visit.channel !== 'visit') return t(`channel.${visit.channel}`)
  return isGroup(visit) && t('groupVisit')
}

const SHOWN = ['all', ...Channel.options] as const
