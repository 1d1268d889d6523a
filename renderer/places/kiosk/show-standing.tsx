import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { failureOf } from '../../app/failure.ts'
import { hall } from '../../app/hall-client.ts'
import { WaitText } from '../../stages/ticket/wait-text.tsx'

type Props = Readonly<{ asked: Readonly<{ businessDate: string; label: string }>; onDone: () => void }>

/** A ticket held to the scanner: where it stands in line now. */
export function ShowStanding({ asked, onDone }: Props) {
  const { t } = useTranslation(['kiosk', 'errors'])
  const { businessDate, label } = asked
  const standing = useQuery(hall.ticket.standing.queryOptions({ input: { businessDate, label }, gcTime: 0 }))
  const failure = standing.isError ? failureOf(standing.error) : null
  const waiting = standing.data?.state === 'waiting'
  return (
    <div className="kiosk-number" aria-busy={standing.isPending}>
      <h1>{t('standing.title')}</h1>
      <output className="kiosk-label">{label}</output>
      {standing.data && waiting && (
        <>
          <p className="kiosk-ahead">
            {standing.data.ahead > 0 ? t('number.ahead', { count: standing.data.ahead }) : t('number.first')}
          </p>
          {standing.data.wait && (
            <p>
              <WaitText wait={standing.data.wait} />
            </p>
          )}
        </>
      )}
      {standing.data && !waiting && <p className="kiosk-ahead">{t(`standing.${standing.data.state}`)}</p>}
      {failure && (
        <p className="kiosk-warning" role="alert">
          {failure === 'NOT_FOUND' ? t('standing.missing') : t(failure, { ns: 'errors' })}
        </p>
      )}
      <button type="button" className="kiosk-main" onClick={onDone}>
        {t('number.done')}
      </button>
    </div>
  )
}
