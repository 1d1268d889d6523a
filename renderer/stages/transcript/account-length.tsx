import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import type { Guide } from '../../../shared/contract/transcript.ts'
import { accountLength } from '../../../shared/model/account-length.ts'
import { useHallNow } from '../../app/time.ts'

/** How long the account is, what reading it out will take, and for how long it has been told. */
export function AccountLength({ guide, begunAt }: Readonly<{ guide: Guide; begunAt: number }>) {
  const { t } = useTranslation('transcript')
  const count = accountLength(useDeferredValue(guide))
  const minutes = Math.ceil(count / READ_PER_MINUTE)
  const since = Math.max(0, Math.floor((useHallNow(15_000) - begunAt) / 60_000))
  return (
    <span className="field-hint">
      {t('begunFor', { count: since })}
      {count > 0 && ` · ${t('length', { count, minutes })}`}
    </span>
  )
}

/** Slowly, to somebody old. */
const READ_PER_MINUTE = 180
