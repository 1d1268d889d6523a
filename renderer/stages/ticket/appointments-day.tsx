import { useTranslation } from 'react-i18next'
import { useTimes } from '../../app/time.ts'
import { Field } from '../../ui/field.tsx'
import { SelectInput } from '../../ui/select-input.tsx'
import { useWeekday } from './appointments-weekday.ts'

type Props = Readonly<{
  days: readonly Readonly<{ date: string; free: number }>[]
  today: string
  date: string
  onChange: (date: string) => void
}>

/** The next working days first, with what is left of each; beside them any other date. */
export function DayChoice({ days, today, date, onChange }: Props) {
  const { t } = useTranslation('appointments')
  const times = useTimes()
  const weekday = useWeekday()
  const words = (day: string) => `${times.shortDate(day)} ${weekday(day)}`
  const offered = days.map((day) => ({
    value: day.date,
    label: `${words(day.date)} · ${day.free > 0 ? t('book.free', { count: day.free }) : t('book.full')}`,
  }))
  const isOther = days.every((day) => day.date !== date)
  return (
    <div className="appointments-days">
      <Field label={t('book.day')}>
        {(control) => (
          <SelectInput
            {...control}
            value={date}
            options={isOther ? [{ value: date, label: words(date) }, ...offered] : offered}
            onChange={onChange}
          />
        )}
      </Field>
      <Field label={t('book.otherDay')}>
        {({ invalid: _invalid, ...control }) => (
          <input
            {...control}
            type="date"
            className="select-input"
            min={today}
            value={date}
            onChange={({ target }) => target.value >= today && onChange(target.value)}
          />
        )}
      </Field>
    </div>
  )
}
