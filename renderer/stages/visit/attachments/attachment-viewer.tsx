import { type SyntheticEvent, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttachmentView } from '../../../../shared/contract/visit-attachments.ts'
import { FailureNote } from '../../../app/failure-note.tsx'
import { saveFile } from '../../../app/save-file.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ListSkeleton } from '../../../ui/page-state.tsx'
import { AttachmentSheet } from './attachment-sheet.tsx'
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
  if (type !== 'application/pdf') return <AttachmentSheet url={url} name={name} acts={acts} />
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

/** What a file may be called on any system. */
const fileName = (name: string) => name.replace(/[\\/:*?"<>|]/g, '_').slice(-120)
