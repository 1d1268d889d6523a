import { useQuery } from '@tanstack/react-query'
import { type SyntheticEvent, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useAbout } from '../../../app/about.tsx'
import { hall } from '../../../app/hall-client.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import './notice-text.css'

type Props = Readonly<{ onExplained: () => void; onClose: () => void }>

/** The privacy notice in full, in letters a visitor can read from the other side of the desk. */
export function NoticeText({ onExplained, onClose }: Props) {
  const { t } = useTranslation('visit')
  const { name, address, phone } = useAbout()
  const retention = useQuery(hall.visit.retentionYears.queryOptions())
  const years = retention.data?.years ?? null
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  // What lies below must not be registered or called from here.
  const alone = { onKeyDown: (event: SyntheticEvent) => event.stopPropagation() }
  return (
    <dialog ref={dialog} className="notice-text" aria-labelledby={id} onClose={onClose} {...alone}>
      <h2 id={id}>{t('noticeText.title')}</h2>
      <div>
        {SAID.map((paragraph) => (
          <p key={paragraph}>{t(`noticeText.${paragraph}`, { name, address, phone })}</p>
        ))}
        {retention.data && (
          <p>{years === null ? t('noticeText.keptByLaw') : t('noticeText.keptYears', { count: years })}</p>
        )}
        {RIGHTS.map((paragraph) => (
          <p key={paragraph}>{t(`noticeText.${paragraph}`)}</p>
        ))}
      </div>
      <div className="notice-text-acts">
        <ActionButton primary size="large" onClick={onExplained}>
          {t('noticeText.explained')}
        </ActionButton>
        <ActionButton size="large" onClick={() => dialog.current?.close()}>
          {t('noticeText.close')}
        </ActionButton>
      </div>
    </dialog>
  )
}

/** Who, what for and how, which data; then how long, and whose right (article 17 of the law). */
const SAID = ['who', 'why', 'which', 'safe'] as const
const RIGHTS = ['rights', 'free'] as const
