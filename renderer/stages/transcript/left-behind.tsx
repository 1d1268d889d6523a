import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Guide } from '../../../shared/contract/transcript.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { AskedTwice } from '../../ui/asked-twice.tsx'
import type { Autosave } from './autosave.ts'
import { Differences } from './revisions/differences-side.tsx'
import './left-behind.css'

type Props = Readonly<{
  autosave: Autosave
  /** The account as it was sealed, or as its correction stands. */
  sealed: Guide
  guide: Guide
  correcting: boolean
}>

/** Words that came too late for the seal: nothing becomes of them until their writer says what. */
export function LeftBehind({ autosave, sealed, guide, correcting }: Props) {
  const { t } = useTranslation('transcript')
  const [asking, setAsking] = useState(false)
  return (
    <section className="left-behind" role="alert" aria-label={t('late.title')}>
      <h3>{t('late.title')}</h3>
      <p>{t(correcting ? 'late.whileCorrecting' : 'late.sealed')}</p>
      <Differences before={sealed} after={guide} />
      <div className="panel-actions">
        {correcting && (
          <ActionButton primary onClick={() => autosave.decide('bring-in')}>
            {t('late.bringIn')}
          </ActionButton>
        )}
        {asking ? (
          <AskedTwice
            sure={t('late.sure')}
            act={t('late.giveUp')}
            leave={t('late.keep')}
            onAct={() => autosave.decide('give-up')}
            onLeave={() => setAsking(false)}
          />
        ) : (
          <ActionButton onClick={() => setAsking(true)}>{t('late.giveUp')}</ActionButton>
        )}
      </div>
    </section>
  )
}
