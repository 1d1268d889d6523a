import { createContext, type ReactNode, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import type { TranscriptView } from '../../../../shared/contract/transcript.ts'
import { hallClient } from '../../../app/hall-client.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { useAccountShelf } from './account-shelf.ts'
import type { OfferShelf } from './offer-shelf.ts'
import { type Dictation, useDictation } from './use-dictation.ts'

type Props = Readonly<{ account: Pick<TranscriptView, 'id' | 'visit'>; children: ReactNode }>
type InAccount = Readonly<{ dictation: Dictation; shelf: OfferShelf }>

/** The dictation of one account: begun among the tools above it, followed at its foot. */
export function Dictating({ account, children }: Props) {
  const { id: transcript } = account
  const shelf = useAccountShelf(account)
  const dictation = useDictation((signal) => hallClient.transcript.dictation({ transcript }, { signal }), shelf)
  return <DictatingContext value={{ dictation, shelf }}>{children}</DictatingContext>
}

export function DictationButton() {
  const { t } = useTranslation('dictation')
  const { isOn, start, stop } = useDictating().dictation
  return (
    <ActionButton shortcut="Alt+D" aria-pressed={isOn} onClick={isOn ? stop : start}>
      {t(isOn ? 'stop' : 'start')}
    </ActionButton>
  )
}

export function useDictating(): InAccount {
  const dictating = useContext(DictatingContext)
  if (!dictating) throw new Error('no account is dictated here')
  return dictating
}

const DictatingContext = createContext<InAccount | null>(null)
