import { useQuery } from '@tanstack/react-query'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { VisitId } from '../../../shared/model/ids.ts'
import { hall } from '../../app/hall-client.ts'
import { RecordingSign } from '../../stages/transcript/recording/recording-sign.tsx'
import { AccountOnScreen, type Drawn } from './account-on-screen.tsx'

type Props = Readonly<{ visit: VisitId; drawn: RefObject<Drawn | null> }>

/** One visitor, from being registered to the confirmed account. */
export function VisitOnScreen({ visit, drawn }: Props) {
  const { t } = useTranslation('visitor')
  const account = useQuery(hall.transcript.ofVisit.queryOptions({ input: { visit }, gcTime: 0 }))
  if (!account.data) return <Registered visit={visit} hint={t(account.isError ? 'failed' : 'ready')} />
  return (
    <>
      <AccountOnScreen account={account.data} drawn={drawn} />
      <RecordingSign transcript={account.data.id} />
    </>
  )
}

function Registered({ visit, hint }: Readonly<{ visit: VisitId; hint: string }>) {
  const { t } = useTranslation('visitor')
  const { data } = useQuery(hall.visit.get.queryOptions({ input: { visit }, gcTime: 0 }))
  return (
    <main className="visitor-welcome">
      <h1>{data ? t('party', { name: data.party.name }) : t('welcome')}</h1>
      <p>{hint}</p>
    </main>
  )
}

/** A number that was called and nobody is registered for yet. */
export function Called({ label, failed }: Readonly<{ label: string; failed: boolean }>) {
  const { t } = useTranslation('visitor')
  return (
    <main className="visitor-welcome">
      <h1>{t('yourNumber', { label })}</h1>
      <p>{t(failed ? 'failed' : 'registering')}</p>
      <p>{t('privacy')}</p>
    </main>
  )
}
