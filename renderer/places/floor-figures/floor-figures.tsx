import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ServiceId } from '../../../shared/model/ids.ts'
import { BusinessDate } from '../../../shared/model/time.ts'
import { useAbout } from '../../app/about.tsx'
import { hall } from '../../app/hall-client.ts'
import { useNamed } from '../../app/named.ts'
import { useTimes } from '../../app/time.ts'
import { Empty, ListSkeleton, Retry } from '../../ui/page-state.tsx'
import { DayChooser } from './day-chooser.tsx'
import { type Behind, countOf, sameBehind } from './day-read.ts'
import { DeskFigures } from './desk-figures.tsx'
import { HallTiles } from './hall-tiles.tsx'
import { ServiceFigures } from './service-figures.tsx'
import { TicketsBehind } from './tickets-behind.tsx'
import { useDayRead } from './use-day-read.ts'
import './floor-figures.css'

/** A day of the floor in numbers of services and desks, each with the tickets behind it. Nobody is ranked. */
export function FloorFigures() {
  const { t } = useTranslation('figures')
  const times = useTimes()
  const { businessDate: today } = useAbout()
  // Null follows the hall into the next day.
  const [chosen, setChosen] = useState<string | null>(null)
  const [behind, setBehind] = useState<Behind | null>(null)
  const opener = useRef<Element | null>(null)
  const date = BusinessDate.parse(chosen ?? today)
  const day = useDayRead(date, behind)
  const nameOf = useServiceName()

  const choose = (next: string) => {
    setBehind(null)
    setChosen(next === today ? null : next)
  }
  const open = (next: Behind) => {
    opener.current = document.activeElement
    setBehind(behind && sameBehind(behind, next) ? null : next)
  }
  const close = () => {
    setBehind(null)
    if (opener.current instanceof HTMLElement) opener.current.focus()
  }

  const { figures } = day.data ?? {}
  const opening = { open: behind, onOpen: open }
  return (
    <section className={behind ? 'floor floor-with-list' : 'floor'} aria-label={t('title')}>
      <header>
        <h2>{times.date(date)}</h2>
        <DayChooser date={date} today={today} onChoose={choose} />
      </header>
      {!figures && (day.isError ? <Retry onRetry={day.refetch} /> : <ListSkeleton rows={8} />)}
      {figures && (
        <div className="floor-figures">
          <HallTiles figures={figures} {...opening} />
          {countOf(figures, {}) === 0 && <Empty text={t(date === today ? 'nobodyToday' : 'nobody')} />}
          <ServiceFigures figures={figures} nameOf={nameOf} {...opening} />
          <DeskFigures figures={figures} {...opening} />
        </div>
      )}
      {behind && day.data && (
        <TicketsBehind key={JSON.stringify(behind)} day={day.data} behind={behind} nameOf={nameOf} onClose={close} />
      )}
    </section>
  )
}

function useServiceName(): (service: ServiceId) => string {
  const named = useNamed()
  const services = useQuery(hall.ticket.services.queryOptions())
  return (service) => {
    const found = services.data?.find(({ id }) => id === service)
    return found ? named(found) : '…'
  }
}
