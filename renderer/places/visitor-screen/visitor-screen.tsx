import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DeskId } from '../../../shared/model/ids.ts'
import { useAbout } from '../../app/about.tsx'
import { hall } from '../../app/hall-client.ts'
import { useConnection } from '../../app/live.ts'
import { useMe } from '../../app/me.tsx'
import { Mark } from '../../ui/mark.tsx'
import { VisitOnScreen } from './visit-on-screen.tsx'
import '../../ui/screen-bar.css'
import './visitor-screen.css'

/** Faces the visitor: what is being written about them, and nothing once they are gone. */
export function VisitorScreen() {
  const { t } = useTranslation('visitor')
  const about = useAbout()
  const me = useMe()
  const offline = useConnection() === 'offline'
  return (
    <div className="visitor">
      <header className="screen-bar">
        <Mark size={40} />
        <strong>{about.name}</strong>
      </header>
      {offline && (
        <p className="visitor-offline" role="alert">
          {t('offline')}
        </p>
      )}
      {me.desk ? <AtDesk desk={me.desk} /> : <Welcome text={t('noDesk')} />}
    </div>
  )
}

function AtDesk({ desk }: Readonly<{ desk: DeskId }>) {
  const { t } = useTranslation('visitor')
  const queue = useQuery(hall.ticket.atDesk.queryOptions({ input: { desk } }))
  if (queue.isError && !queue.data) return <Welcome text={t('failed')} />
  const ticket = queue.data?.current
  return ticket ? <VisitOnScreen key={ticket.id} ticket={ticket} /> : <Welcome text="" />
}

function Welcome({ text }: Readonly<{ text: string }>) {
  const { t } = useTranslation('visitor')
  return (
    <main className="visitor-welcome">
      <h1>{t('welcome')}</h1>
      <p>{text}</p>
    </main>
  )
}
