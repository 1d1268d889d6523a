import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { host } from '../../../app/host.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Field } from '../../../ui/field.tsx'
import { SelectInput } from '../../../ui/select-input.tsx'
import { photoOf } from './attachment-picture.ts'
import { useCamera } from './use-camera.ts'

type Props = Readonly<{ onPhoto: (photo: File) => void; onClose: () => void }>

/** Photographs papers page by page; each page that is kept goes straight among the attachments. */
export function AttachmentCamera({ onPhoto, onClose }: Props) {
  const { t } = useTranslation('attachment')
  const video = useRef<HTMLVideoElement>(null)
  const [photo, setPhoto] = useState<Blob | null>(null)
  const [kept, setKept] = useState(0)
  const { state, cameras, camera, choose, again } = useCamera(video)
  const next = useRef<HTMLButtonElement>(null)
  // Photographing page after page is pressing one key.
  useEffect(() => {
    if (photo || state === 'running') next.current?.focus()
  }, [photo, state])
  const leave = ({ key }: KeyboardEvent) => key === 'Escape' && onClose()

  function keep(): void {
    if (!photo) return
    onPhoto(new File([photo], t('camera.pageName', { page: kept + 1 }), { type: photo.type }))
    setKept(kept + 1)
    setPhoto(null)
  }

  return (
    <section className="attachment-panel attachment-camera" aria-label={t('camera.title')} onKeyDown={leave}>
      <h4>{t('camera.title')}</h4>
      {cameras.length > 1 && (
        <Field label={t('camera.which')}>
          {(control) => (
            <SelectInput
              {...control}
              value={camera ?? cameras[0]?.id ?? ''}
              options={cameras.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={choose}
            />
          )}
        </Field>
      )}
      <video ref={video} autoPlay playsInline muted hidden={state !== 'running' || photo !== null} />
      {photo && <Photo photo={photo} alt={t('camera.photo')} />}
      {state !== 'running' && <p role={state === 'starting' ? 'status' : 'alert'}>{t(wordsFor(state))}</p>}
      <div className="panel-actions">
        {photo && (
          <ActionButton ref={next} primary onClick={keep}>
            {t('camera.keep')}
          </ActionButton>
        )}
        {photo && <ActionButton onClick={() => setPhoto(null)}>{t('camera.retake')}</ActionButton>}
        {!photo && state === 'running' && (
          <ActionButton ref={next} primary onClick={() => void take()}>
            {t('camera.take')}
          </ActionButton>
        )}
        {state !== 'running' && state !== 'starting' && (
          <ActionButton onClick={again}>{t('camera.again')}</ActionButton>
        )}
        <ActionButton onClick={onClose}>{t('camera.close')}</ActionButton>
        {kept > 0 && <span role="status">{t('camera.kept', { count: kept })}</span>}
      </div>
    </section>
  )

  async function take(): Promise<void> {
    if (video.current) setPhoto(await photoOf(video.current))
  }
}

/** In the desktop shell the administrator allows cameras, in a browser the person does. */
function wordsFor(state: string): string {
  return state === 'notAllowed' && host ? 'camera.notAllowedHere' : `camera.${state}`
}

function Photo({ photo, alt }: Readonly<{ photo: Blob; alt: string }>) {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(photo)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [photo])
  return url ? <img src={url} alt={alt} /> : null
}
