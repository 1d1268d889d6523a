import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../ui/action-button.tsx'
import './printing.css'

type Props = Readonly<{
  said: string
  /** Something went wrong: printing again comes first. */
  lost?: boolean
  running?: boolean
  onYes: () => void
  onAgain: () => void
}>

/** No computer can see the paper: it says that it sent the sheet, and asks the person in front of the printer. */
export function DidItComeOut({ said, lost = false, running = false, onYes, onAgain }: Props) {
  const { t } = useTranslation('slip')
  const place = useRef<HTMLDivElement>(null)
  // On a small screen the question would come up below the edge, where nobody answers it.
  useEffect(() => {
    // Newer browsers answer with a promise, which would be taken for what undoes the effect.
    void place.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={place} className={lost ? 'print-asked is-lost' : 'print-asked'}>
      <p role="status">{said}</p>
      <div className="panel-actions">
        <span>{t('cameOut.question')}</span>
        <ActionButton primary={!lost} running={running} onClick={onYes}>
          {t('cameOut.yes')}
        </ActionButton>
        <ActionButton primary={lost} running={running} onClick={onAgain}>
          {t('cameOut.again')}
        </ActionButton>
      </div>
    </div>
  )
}
