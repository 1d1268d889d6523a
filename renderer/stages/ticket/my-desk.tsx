import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useTranslation } from 'react-i18next'
import type { DeskId } from '../../../shared/model/ids.ts'
import { hall } from '../../app/hall-client.ts'
import { useNamed } from '../../app/named.ts'

/** Which desk this is; the way to another one only while nobody stands at it. */
export function MyDesk({ desk, onChange }: Readonly<{ desk: DeskId; onChange: (() => void) | null }>) {
  const { t } = useTranslation('ticket')
  const named = useNamed()
  const desks = useQuery(hall.staff.desks.queryOptions())
  const mine = desks.data?.find(({ id }) => id === desk)
  return (
    <div className="my-desk">
      <span className="only-heard">{t('myDesk')}</span>
      <strong>{mine ? named(mine) : '…'}</strong>
      {onChange && (
        <Button type="link" size="small" onClick={onChange}>
          {t('changeDesk')}
        </Button>
      )}
    </div>
  )
}
