import FileImageOutlined from '@ant-design/icons/es/icons/FileImageOutlined'
import FilePdfOutlined from '@ant-design/icons/es/icons/FilePdfOutlined'
import Button from 'antd/es/button'
import Checkbox from 'antd/es/checkbox'
import { useTranslation } from 'react-i18next'
import type { AttachmentView } from '../../../../shared/contract/visit-attachments.ts'
import { useAttachmentFile } from './use-attachment-file.ts'
import { useAttachmentWords } from './use-attachment-words.ts'

type Props = Readonly<{
  attachment: AttachmentView
  /** Whether the Tab key stops here. */
  isStop: boolean
  /** Its place among the chosen ones, from 1; 0 where it is not chosen. */
  place: number
  onFocus: () => void
  onOpen: () => void
  onChoose?: () => void
  onRemove?: () => void
}>

export function AttachmentTile({ attachment, isStop, place, onFocus, onOpen, onChoose, onRemove }: Props) {
  const { t } = useTranslation('attachment')
  const about = useAttachmentWords()(attachment)
  const { name } = attachment
  const tabIndex = isStop ? 0 : -1
  return (
    <li className={place > 0 ? 'attachment-tile is-chosen' : 'attachment-tile'} onFocus={onFocus}>
      <button
        type="button"
        data-tile
        className="attachment-open"
        tabIndex={tabIndex}
        aria-label={t('tile.open', { name, about })}
        onClick={onOpen}
      >
        <Picture attachment={attachment} />
        <span className="attachment-name" title={name}>
          {name}
        </span>
        <span className="quiet-text">{about}</span>
      </button>
      {onChoose && onRemove && (
        <span className="attachment-acts">
          <Checkbox
            checked={place > 0}
            tabIndex={tabIndex}
            aria-label={t('tile.choose', { name })}
            onChange={() => onChoose()}
          >
            {place > 0 ? t('tile.place', { place }) : t('tile.chooseShort')}
          </Checkbox>
          <Button
            type="link"
            size="small"
            tabIndex={tabIndex}
            aria-label={t('tile.remove', { name })}
            onClick={onRemove}
          >
            {t('tile.removeShort')}
          </Button>
        </span>
      )}
    </li>
  )
}

/** The button says what it shows. */
function Picture({ attachment: { id, type, hasThumbnail } }: Pick<Props, 'attachment'>) {
  const { url } = useAttachmentFile(id, 'thumbnail', hasThumbnail)
  if (url) return <img className="attachment-picture" src={url} alt="" />
  const Sign = type === 'application/pdf' ? FilePdfOutlined : FileImageOutlined
  return (
    <span className="attachment-picture">
      <Sign aria-hidden />
    </span>
  )
}
