import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useAbout } from '../../app/about.tsx'
import { hall } from '../../app/hall-client.ts'
import { useHallNow, useTimes } from '../../app/time.ts'
import { Mark } from '../../ui/mark.tsx'

export function DisplayHead() {
  const { t } = useTranslation('display')
  const about = useAbout()
  const { clock, date } = useTimes()
  const now = useHallNow(1_000)
  const duty = useQuery(hall.staff.onDuty.queryOptions({ refetchInterval: REFRESH_MS }))
  return (
    <header className="display-head">
      <Mark size={64} />
      <h1>{about.name}</h1>
      {duty.data && (
        <p>
          {t('onDuty')}
          <b>{` ${duty.data.name} `}</b>
          {duty.data.title}
          {duty.data.room && ` · ${duty.data.room}`}
        </p>
      )}
      <p className="display-time">
        <span>{date(about.businessDate)}</span>
        <time>{clock(now)}</time>
      </p>
    </header>
  )
}

const REFRESH_MS = 300_000
