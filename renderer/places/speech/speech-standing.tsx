import { useTranslation } from 'react-i18next'
import type { SpeechSettings } from '../../../shared/contract/transcript-dictation.ts'
import { Facts } from '../../ui/facts.tsx'

/** Which model is used, and whether it can be. */
export function SpeechStanding({ settings }: Readonly<{ settings: SpeechSettings }>) {
  const { t, i18n } = useTranslation('dictation')
  const { folder, model, status } = settings
  const said = (name: string, value: string | null | undefined) =>
    value ? [{ name, label: t(`settings.${name}`), value }] : []
  const factor = status.state === 'ready' ? status.realTimeFactor : null
  const seconds = factor?.toLocaleString(i18n.language, { maximumSignificantDigits: 2 })
  return (
    <Facts
      facts={[
        { name: 'state', label: t('settings.state'), value: <Standing status={status} /> },
        ...said('folder', folder),
        ...said('model', model?.name),
        ...said('licence', model?.licence),
        ...said('language', model?.language),
        ...said('kind', model?.kind),
        ...said('speed', seconds && t('settings.factor', { seconds })),
      ]}
    />
  )
}

function Standing({ status }: Pick<SpeechSettings, 'status'>) {
  const { t } = useTranslation('dictation')
  const percent = status.state === 'verifying' ? status.percent : 0
  const words = t(`settings.states.${status.state}`, { percent })
  return (
    <span role="status" className={BAD.has(status.state) ? 'field-warning' : undefined}>
      {`${SIGNS[status.state]} ${words}`}
      {status.state === 'damaged' && (
        <span>{` — ${t(`settings.faults.${status.fault}`, { file: status.file ?? '' })}`}</span>
      )}
    </span>
  )
}

const SIGNS = {
  off: '○',
  'no-engine': '✕',
  verifying: '…',
  damaged: '✕',
  starting: '…',
  ready: '✓',
  crashed: '…',
} as const
const BAD: ReadonlySet<string> = new Set(['no-engine', 'damaged', 'crashed'])
