import { type KeyboardEvent, type ReactNode, type SyntheticEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttachmentView } from '../../../shared/contract/visit-attachments.ts'
import { FailureNote } from '../../app/failure-note.tsx'
import { saveFile } from '../../app/save-file.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { ListSkeleton } from '../../ui/page-state.tsx'
import { useAttachmentFile } from './use-attachment-file.ts'

type Props = Readonly<{
  list: readonly AttachmentView[]
  opened: AttachmentView
  onOpen: (attachment: AttachmentView) => void
  onClose: () => void
}>

/** One paper as large as the screen; that somebody opened it is in the journal. Turning it turns only the view. */
export function AttachmentViewer({ list, opened, onOpen, onClose }: Props) {
  const { t } = useTranslation('attachment')
  const title = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const at = list.findIndex(({ id }) => id === opened.id)
  const go = (step: number) => {
    const next = list[at + step]
    if (next) onOpen(next)
  }
  // What lies below must hear none of the keys pressed here.
  const alone = { onKeyDown: (event: SyntheticEvent) => event.nativeEvent.stopImmediatePropagation() }
  return (
    <dialog ref={dialog} className="attachment-viewer" aria-labelledby={title} onClose={onClose} {...alone}>
      <header>
        <h3 id={title}>{opened.name}</h3>
        <span className="quiet-text">{t('viewer.place', { place: at + 1, count: list.length })}</span>
        <ActionButton disabled={at <= 0} onClick={() => go(-1)}>
          {t('viewer.before')}
        </ActionButton>
        <ActionButton disabled={at >= list.length - 1} onClick={() => go(1)}>
          {t('viewer.after')}
        </ActionButton>
        <ActionButton primary onClick={() => dialog.current?.close()}>
          {t('viewer.close')}
        </ActionButton>
      </header>
      <Opened key={opened.id} attachment={opened} />
    </dialog>
  )
}

function Opened({ attachment }: Readonly<{ attachment: AttachmentView }>) {
  const { t } = useTranslation('attachment')
  const { id, name, type } = attachment
  const { url, blob, failure } = useAttachmentFile(id, 'file')
  if (failure) return <FailureNote failure={failure} />
  if (!url || !blob) return <ListSkeleton rows={8} />
  const save = async () => saveFile(fileName(name), new Uint8Array(await blob.arrayBuffer()), type)
  const acts = <ActionButton onClick={() => void save()}>{t('viewer.save')}</ActionButton>
  if (type !== 'application/pdf') return <Picture url={url} name={name} acts={acts} />
  return (
    <>
      <div className="panel-actions">{acts}</div>
      {navigator.pdfViewerEnabled ? (
        <iframe className="attachment-pdf" title={name} src={url} />
      ) : (
        <p>{t('viewer.noPdf')}</p>
      )}
    </>
  )
}

const ZOOMS = [1, 1.5, 2, 3, 4] as const
type PictureProps = Readonly<{ url: string; name: string; acts: ReactNode }>

function Picture({ url, name, acts }: PictureProps) {
  const { t } = useTranslation('attachment')
  const [zoom, setZoom] = useState(0)
  const [turn, setTurn] = useState(0)
  const nearer = (step: number) => setZoom((now) => Math.min(Math.max(now + step, 0), ZOOMS.length - 1))
  const press = ({ key }: KeyboardEvent) => {
    if (key === '+' || key === '=') nearer(1)
    if (key === '-') nearer(-1)
    if (key === 'r' || key === 'R') setTurn((now) => (now + 90) % 360)
  }
  const scale = ZOOMS[zoom] ?? 1
  return (
    <>
      <div className="panel-actions">
        <ActionButton disabled={zoom === ZOOMS.length - 1} onClick={() => nearer(1)}>
          {t('viewer.nearer')}
        </ActionButton>
        <ActionButton disabled={zoom === 0} onClick={() => nearer(-1)}>
          {t('viewer.farther')}
        </ActionButton>
        <ActionButton onClick={() => setTurn((turn + 90) % 360)}>{t('viewer.turn')}</ActionButton>
        {acts}
        <span className="quiet-text">{t('viewer.keys', { percent: scale * 100 })}</span>
      </div>
      <div className="attachment-sheet">
        <button type="button" title={t('viewer.nearer')} onClick={() => nearer(1)} onKeyDown={press}>
          <img src={url} alt={name} style={{ rotate: `${turn}deg`, width: `${scale * 100}%` }} />
        </button>
      </div>
    </>
  )
}

/** What a file may be called on any system. */
const fileName = (name: string) => name.replace(/[\\/:*?"<>|]/g, '_').slice(-120)
