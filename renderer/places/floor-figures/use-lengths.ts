import { useTranslation } from 'react-i18next'

/** Lengths of time in words: minutes up to an hour, hours and minutes beyond; a dash where nothing happened yet. */
export function useLengths(): (minutes: number | null) => string {
  const { t } = useTranslation('figures')
  return (minutes) => {
    if (minutes === null) return t('none')
    if (minutes < 60) return t('minutes', { minutes })
    return t('hours', { hours: Math.floor(minutes / 60), minutes: String(minutes % 60).padStart(2, '0') })
  }
}
