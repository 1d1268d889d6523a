import { useTranslation } from 'react-i18next'

const REASONS = {
  correct: ['misheard', 'paper', 'visitor'],
  withdraw: ['wrongPerson', 'twice', 'leaving'],
  restore: ['mistaken', 'backAgain'],
  merge: ['sameDocument', 'known', 'visitor'],
  part: ['namesake', 'mistaken'],
} as const

/** The frequent reasons for an act, in the page's words. */
export function useReasons(act: keyof typeof REASONS): string[] {
  const { t } = useTranslation('party')
  return REASONS[act].map((reason) => t(`${act}.reason.${reason}`))
}
