import { createContext, type FocusEvent, type ReactNode, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { PARTS, type Part } from '../../../../shared/contract/transcript.ts'
import type { Present } from '../../../../shared/contract/transcript-presence.ts'
import type { TranscriptId } from '../../../../shared/model/ids.ts'
import { useMe } from '../../../app/me.tsx'
import { isAccountField } from '../insert-text.ts'
import { usePresence } from './use-presence.ts'
import './together.css'

type Props = Readonly<{ transcript: TranscriptId; children: ReactNode }>

/** Around the fields of an account: who else writes in it, and where. */
export function Together({ transcript, children }: Props) {
  const { t } = useTranslation('transcript')
  const { others, goTo } = usePresence(transcript)

  function enter({ target }: FocusEvent): void {
    const part = PARTS.find((each) => isAccountField(target) && target.name === each)
    if (part) goTo(part)
  }
  function leave({ relatedTarget }: FocusEvent): void {
    if (!isAccountField(relatedTarget)) goTo('account')
  }

  return (
    <OthersContext value={others}>
      <fieldset aria-label={t('title')} className="together" onFocus={enter} onBlur={leave}>
        <div role="status" className="together-others">
          {others.map((other) => (
            <Other key={`${other.account} ${other.page}`} other={other} />
          ))}
        </div>
        {children}
      </fieldset>
    </OthersContext>
  )
}

function Other({ other: { account, name, at } }: Readonly<{ other: Present }>) {
  const { t } = useTranslation('transcript')
  const isMe = useMe().id === account
  if (at === 'account') return <span>{t(isMe ? 'together.selfOpen' : 'together.open', { name })}</span>
  const part = t(`guide.${at}`)
  return <span>{t(isMe ? 'together.selfWrites' : 'together.writes', { name, part })}</span>
}

/** Beside the name of a field: who else is in it. Told to everybody in words above the editor. */
export function HereMark({ part }: Readonly<{ part: Part }>) {
  const { t } = useTranslation('transcript')
  const here = useContext(OthersContext).filter(({ at }) => at === part)
  if (here.length === 0) return null
  const name = [...new Set(here.map((other) => other.name))].join('、')
  return (
    <span className="together-here" aria-hidden="true">
      {t('together.here', { name })}
    </span>
  )
}

const OthersContext = createContext<readonly Present[]>([])
