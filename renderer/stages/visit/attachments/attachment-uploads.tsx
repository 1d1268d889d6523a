import Button from 'antd/es/button'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../app/failure.ts'
import type { UploadItem } from './upload-queue.ts'

type Props = Readonly<{
  items: readonly UploadItem[]
  onStop: (id: string) => void
  onAgain: (id: string) => void
}>

/** What is on its way to the hall and how far, and how it ended. */
export function AttachmentUploads({ items, onStop, onAgain }: Props) {
  const { t } = useTranslation('attachment')
  return (
    <div className="attachment-uploads" role="status" aria-label={t('upload.title')}>
      {items.length > 0 && (
        <ul>
          {items.map((item) => (
            <Upload key={item.id} item={item} onStop={() => onStop(item.id)} onAgain={() => onAgain(item.id)} />
          ))}
        </ul>
      )}
    </div>
  )
}

type ItemProps = Readonly<{ item: UploadItem; onStop: () => void; onAgain: () => void }>

function Upload({ item: { name, state, share, failure }, onStop, onAgain }: ItemProps) {
  const { t } = useTranslation(['attachment', 'errors'])
  const isUnderWay = state === 'waiting' || state === 'sending'
  const percent = Math.round(share * 100)
  const words = (code: Failure) => (code === 'OFFLINE' ? t('upload.offline') : t(code, { ns: 'errors' }))
  return (
    <li className={`attachment-upload is-${state}`}>
      <span className="attachment-upload-name">{name}</span>
      {isUnderWay && <progress aria-label={t('upload.progress', { name })} max={100} value={percent} />}
      <span>{failure ? words(failure) : t(`upload.${state}`, { percent })}</span>
      {state === 'failed' && (
        <Button size="small" aria-label={t('upload.againOf', { name })} onClick={onAgain}>
          {t('upload.again')}
        </Button>
      )}
      {(isUnderWay || state === 'failed') && (
        <Button size="small" aria-label={t('upload.stopOf', { name })} onClick={onStop}>
          {t(isUnderWay ? 'upload.stop' : 'upload.drop')}
        </Button>
      )}
    </li>
  )
}
