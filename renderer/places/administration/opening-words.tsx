import { useTranslation } from 'react-i18next'
import type { OpeningHours } from '../../../shared/model/opening-hours.ts'
import { hoursSpoken } from './hours-words.ts'

/** When a service is open, a line for each set of weekdays. */
export function OpeningWords({ hours }: Readonly<{ hours: OpeningHours }>) {
  const { t } = useTranslation('floor')
  if (hours.length === 0) return t('hours.always')
  return hoursSpoken(hours).map(({ runs, times }) => {
    const days = runs.map(([from, to]) =>
      from === to ? t(`weekday.${from}`) : t('hours.run', { from: t(`weekday.${from}`), to: t(`weekday.${to}`) }),
    )
    return (
      <div key={days.join()}>
        {days.join(t('comma'))} {times.join(t('comma'))}
      </div>
    )
  })
}
