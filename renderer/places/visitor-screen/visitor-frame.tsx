import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAbout } from '../../app/about.tsx'
import { useConnection } from '../../app/live.ts'
import { Mark } from '../../ui/mark.tsx'
import '../../ui/screen-bar.css'
import './visitor-screen.css'

export function VisitorFrame({ children }: Readonly<{ children: ReactNode }>) {
  const { t } = useTranslation('visitor')
  const about = useAbout()
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
      {children}
    </div>
  )
}

export function Welcome({ text }: Readonly<{ text: string }>) {
  const { t } = useTranslation('visitor')
  return (
    <main className="visitor-welcome">
      <h1>{t('welcome')}</h1>
      <p>{text}</p>
    </main>
  )
}
