import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Overview } from '../../../shared/contract/diagnostics.ts'
import { redactedReport } from '../../../shared/contract/diagnostics-report.ts'
import { saveFile } from '../../app/save-file.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import type { HallPrinter } from './tests.ts'
import type { Seen } from './this-computer-seen.ts'

type Props = Readonly<{
  overview: Overview
  printers: readonly HallPrinter[]
  seen: Seen
  tests: Readonly<Record<string, string>>
}>

/** The report that may leave the house, shown as it is before anybody saves it. */
export function SaveReport({ overview, printers, seen, tests }: Props) {
  const { t } = useTranslation('diagnostics')
  const [said, setSaid] = useState<string | null>(null)
  const computer = { ...seen, printers: seen.printers?.length ?? 0 }
  const text = JSON.stringify(redactedReport({ hall: overview, computer, printers, tests }), null, 2)

  async function save() {
    const name = `huisheng-diagnostics-${new Date(overview.at).toISOString().slice(0, 10)}.json`
    const bytes = new TextEncoder().encode(text)
    const saved = await saveFile(name, bytes, 'application/json').catch(() => undefined)
    if (saved !== null) setSaid(saved === undefined ? t('report.failed') : t('report.saved', { file: saved }))
  }

  return (
    <section aria-label={t('report.title')}>
      <h2>{t('report.title')}</h2>
      <p className="diagnostics-hint">{t('report.hint')}</p>
      <div className="diagnostics-row">
        <ActionButton onClick={() => void save()}>{t('report.save')}</ActionButton>
        <span role="status">{said}</span>
      </div>
      <details>
        <summary>{t('report.look')}</summary>
        <pre className="diagnostics-report">{text}</pre>
      </details>
    </section>
  )
}
