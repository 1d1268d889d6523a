import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseQueryCode } from '../../../shared/model/query-code.ts'
import { failureOf } from '../../app/failure.ts'
import { hall } from '../../app/hall-client.ts'
import { ProgressView } from '../../stages/followup/progress-view.tsx'
import { CODE_LENGTH } from './code-entry.ts'
import { CodeKeypad } from './code-keypad.tsx'
import { RateMatter } from './rate-matter.tsx'

/** Progress by query code: entered, checked here for slips of the finger, then asked. */
export function LookUp({ scanned, onBack }: Readonly<{ scanned: string; onBack: () => void }>) {
  const { t } = useTranslation(['kiosk', 'errors'])
  const [code, setCode] = useState(scanned.replace('-', ''))
  const [asked, setAsked] = useState(scanned)
  const [wrong, setWrong] = useState<string | null>(null)
  const progress = useQuery(
    hall.followup.progress.queryOptions({
      input: { queryCode: asked },
      enabled: asked !== '',
      // The next visitor must not find what the last one looked at.
      gcTime: 0,
    }),
  )

  function find(): void {
    const parsed = parseQueryCode(code)
    if (code.length < CODE_LENGTH) setWrong(t('code.short', { count: CODE_LENGTH - code.length }))
    else if (parsed === null) setWrong(t('code.wrong'))
    else if (parsed === asked) void progress.refetch()
    else setAsked(parsed)
  }

  function change(next: string): void {
    setCode(next)
    setWrong(null)
    setAsked('')
  }

  if (asked !== '' && progress.data) {
    return (
      <div className="kiosk-find">
        <h1>{t('found')}</h1>
        <ProgressView progress={progress.data}>
          <RateMatter progress={progress.data} queryCode={asked} />
        </ProgressView>
        <button type="button" onClick={onBack}>
          {t('home')}
        </button>
      </div>
    )
  }
  const failure = asked !== '' && progress.isError ? failureOf(progress.error) : null
  const refused = failure && (failure === 'NOT_FOUND' ? t('code.missing') : t(failure, { ns: 'errors' }))
  return (
    <div className="kiosk-find">
      <h1>{t('code.title')}</h1>
      <p className="kiosk-hint">{t('code.hint')}</p>
      <CodeKeypad code={code} onChange={change} onFind={find} busy={progress.isFetching} />
      <p className="kiosk-warning" role="alert" hidden={!wrong && !refused}>
        {wrong ?? refused}
      </p>
      <button type="button" onClick={onBack}>
        {t('back')}
      </button>
    </div>
  )
}
