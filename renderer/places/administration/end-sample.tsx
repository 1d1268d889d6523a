import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAbout } from '../../app/about.tsx'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { sessionEnded } from '../../app/session.ts'
import { useCommand } from '../../app/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'

/** In a sample hall only: ends the trial, so that the first start comes again. Asks once more in its own place. */
export function EndSample() {
  const { t } = useTranslation(['administration', 'common'])
  const { sample } = useAbout()
  const startOver = useCommand(hall.hall.startOver)
  const [asking, setAsking] = useState(false)
  if (!sample) return null

  async function end() {
    if (await startOver.run({})) sessionEnded()
  }

  return (
    <section className="administration-sample" aria-label={t('sample.title')}>
      <FailureNote failure={startOver.failure} onClose={startOver.clear} />
      <span>{t(asking ? 'sample.sureWhy' : 'sample.why')}</span>
      {asking ? (
        <>
          <ActionButton danger running={startOver.running} onClick={() => void end()}>
            {t('sample.sure')}
          </ActionButton>
          <ActionButton onClick={() => setAsking(false)}>{t('action.cancel', { ns: 'common' })}</ActionButton>
        </>
      ) : (
        <ActionButton onClick={() => setAsking(true)}>{t('sample.end')}</ActionButton>
      )}
    </section>
  )
}
