import { useTranslation } from 'react-i18next'
import type { ReaderStatus } from '../../../../shared/model/reader-state.ts'

/** What a reader does now, and where it does not read, why and what to do. */
export function ReaderStatusText({ status: { state, reason } }: Readonly<{ status: ReaderStatus }>) {
  const { t } = useTranslation('reader')
  const words = [t(`states.${state}`), reason === null ? '' : t(`reasons.${reason}`)].filter((each) => each !== '')
  return (
    <span className={`reader-status reader-status-${LOOKS[state]}`}>
      <span aria-hidden="true">{SIGNS[LOOKS[state]]} </span>
      {words.join(t('colon'))}
    </span>
  )
}

const LOOKS = {
  starting: 'quiet',
  ready: 'good',
  'no-device': 'bad',
  'card-present': 'good',
  misread: 'bad',
  crashed: 'bad',
  stopped: 'quiet',
} as const satisfies Record<ReaderStatus['state'], 'good' | 'bad' | 'quiet'>
const SIGNS = { good: '✓', bad: '⚠', quiet: '○' } as const
