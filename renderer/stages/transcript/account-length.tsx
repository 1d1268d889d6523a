import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import type { Guide } from '../../../shared/contract/transcript.ts'
import { useHallNow } from '../../app/time.ts'
import { lengthOf } from './offers.ts'

/** How long the account is, what reading it out will take, and for how long it has been told. */
export function AccountLength({ guide, begunAt }: Readonly<{ guide: Guide; begunAt: number }>) {
  const { t } = useTranslation('transcript')
  const { characters: count, minutes } = lengthOf(useDeferredValue(guide))
  const since = Math.max(0, Math.floor((useHallNow(15_000) - begunAt) / 60_000))
  return (
    <span className="field-hint">
      {t('begunFor', { count: since })}
      {count > 0 && ` · ${t('length', { count, minutes })}`}
    </span>
  )
}
