import { useTranslation } from 'react-i18next'
import { addDays, type BusinessDate } from '../../../shared/model/time.ts'
import { Field } from '../../ui/field.tsx'

type Props = Readonly<{ date: BusinessDate; today: string; onChoose: (date: string) => void }>

/** Today first; yesterday is one press away. */
export function DayChooser({ date, today, onChoose }: Props) {
  const { t } = useTranslation('figures')
  return (
    <div className="floor-day">
      <button type="button" aria-label={t('dayBefore')} onClick={() => onChoose(addDays(date, -1))}>
        ‹
      </button>
      <Field label={t('date')}>
        {({ invalid: _invalid, ...control }) => (
          <input
            {...control}
            type="date"
            max={today}
            value={date}
            onChange={({ target }) => target.value !== '' && target.value <= today && onChoose(target.value)}
          />
        )}
      </Field>
      <button
        type="button"
        aria-label={t('dayAfter')}
        disabled={date >= today}
        onClick={() => onChoose(addDays(date, 1))}
      >
        ›
      </button>
      <button type="button" disabled={date === today} onClick={() => onChoose(today)}>
        {t('today')}
      </button>
    </div>
  )
}
