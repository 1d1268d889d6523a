import Alert from 'antd/es/alert'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNote } from '../../app/failure-note.tsx'
import { hallClient } from '../../app/hall-client.ts'
import { useAttempt } from '../../app/use-attempt.ts'
import { ActionButton } from '../../ui/action-button.tsx'

type Result = Awaited<ReturnType<typeof hallClient.journal.verify>>

/** Recomputes the chain now; an answer of an hour ago would say nothing, so it is never cached. */
export function VerifyJournal() {
  const { t } = useTranslation('journal')
  const attempt = useAttempt()
  const [result, setResult] = useState<Result | null>(null)
  const verify = () =>
    void attempt.run(async () => {
      setResult(null)
      setResult(await hallClient.journal.verify())
    })
  return (
    <div className="journal-verify">
      <ActionButton primary running={attempt.running} onClick={verify}>
        {t('verify')}
      </ActionButton>
      <FailureNote failure={attempt.failure} />
      {result && <Verdict result={result} />}
    </div>
  )
}

function Verdict({ result: { rows, firstBroken, brokenAccounts, damagedRecordings } }: Readonly<{ result: Result }>) {
  const { t } = useTranslation('journal')
  const found = [
    ...(firstBroken === null ? [] : [t('broken', { row: firstBroken })]),
    ...(brokenAccounts.length === 0 ? [] : [t('brokenAccounts', listed(brokenAccounts))]),
    ...(damagedRecordings.length === 0 ? [] : [t('damagedRecordings', listed(damagedRecordings))]),
  ]
  if (found.length === 0) return <Alert role="status" showIcon type="success" title={t('whole', { rows })} />
  return found.map((title) => <Alert key={title} role="status" showIcon type="error" title={title} />)
}

const listed = (numbers: readonly string[]) => ({ count: numbers.length, numbers: numbers.join(' · ') })
