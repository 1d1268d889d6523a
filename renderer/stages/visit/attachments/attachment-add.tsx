import { type DragEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VisitId } from '../../../../shared/model/ids.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { AttachmentCamera } from './attachment-camera.tsx'
import { AttachmentUploads } from './attachment-uploads.tsx'
import { useAttachmentUploads } from './use-attachment-uploads.ts'

/** Papers come from files, by dragging, by pasting, or from a camera on the desk. */
export function AttachmentAdd({ visit }: Readonly<{ visit: VisitId }>) {
  const { t } = useTranslation('attachment')
  const uploads = useAttachmentUploads(visit)
  const [camera, setCamera] = useState(false)
  const [over, setOver] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  usePastedFiles(uploads.add)

  function drop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    uploads.add([...event.dataTransfer.files])
  }

  return (
    <>
      <fieldset
        aria-label={t('add.where')}
        className={over ? 'attachment-drop is-over' : 'attachment-drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <ActionButton shortcut="Alt+U" onClick={() => picker.current?.click()}>
          {t('add.choose')}
        </ActionButton>
        <ActionButton shortcut="Alt+K" disabled={camera} onClick={() => setCamera(true)}>
          {t('add.camera')}
        </ActionButton>
        <span className="quiet-text">{t('add.hint')}</span>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          aria-label={t('add.choose')}
          accept="image/jpeg,image/png,image/webp,image/bmp,application/pdf"
          onChange={({ target }) => {
            uploads.add([...(target.files ?? [])])
            // The same file chosen again is a choice again.
            target.value = ''
          }}
        />
      </fieldset>
      {camera && <AttachmentCamera onPhoto={(photo) => uploads.add([photo])} onClose={() => setCamera(false)} />}
      <AttachmentUploads items={uploads.items} onStop={uploads.stop} onAgain={uploads.again} />
    </>
  )
}

/** Pictures pasted anywhere on the page but into a field, which wants text. */
function usePastedFiles(onFiles: (files: readonly File[]) => void): void {
  const latest = useRef(onFiles)
  useEffect(() => {
    latest.current = onFiles
  })
  useEffect(() => {
    const paste = ({ clipboardData, target }: ClipboardEvent) => {
      const files = [...(clipboardData?.files ?? [])]
      const intoField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
      if (files.length > 0 && !intoField) latest.current(files)
    }
    window.addEventListener('paste', paste)
    return () => window.removeEventListener('paste', paste)
  }, [])
}
