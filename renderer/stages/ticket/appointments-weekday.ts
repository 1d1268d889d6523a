import { useTranslation } from 'react-i18next'

/** The weekday of a calendar date of the hall, short. */
export function useWeekday(): (localDate: string) => string {
  const { i18n } = useTranslation()
  const words = new Intl.DateTimeFormat(i18n.language, { timeZone: 'UTC', weekday: 'short' })
  return (localDate) => words.format(Date.parse(localDate))
}
