import Button from 'antd/es/button'
import { useTranslation } from 'react-i18next'
import type { DeskNow } from '../../../shared/contract/ticket-views.ts'
import type { DeskId } from '../../../shared/model/ids.ts'
import { useDeskName } from './use-desk-name.ts'

type Props = Readonly<{ desk: DeskId; now: DeskNow; onChange: (() => void) | null }>

/** Which desk this is and whether it serves; the way to another one only while nobody stands at it. */
export function MyDesk({ desk, now, onChange }: Props) {
  const { t } = useTranslation('ticket')
  const nameOf = useDeskName()
  return (
    <div className="my-desk">
      <span>
        <span className="only-heard">{t('myDesk')}</span>
        <strong>{nameOf(desk)}</strong> <span className={`desk-state desk-${now.state}`}>{t(`desk.${now.state}`)}</span>
      </span>
      {onChange && (
        <Button type="link" size="small" onClick={onChange}>
          {t('changeDesk')}
        </Button>
      )}
    </div>
  )
}
