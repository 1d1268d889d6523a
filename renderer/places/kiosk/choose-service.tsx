import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { ServiceView } from '../../../shared/contract/ticket.ts'
import { hall } from '../../app/hall-client.ts'
import { useNamed } from '../../app/named.ts'

export type Service = z.output<typeof ServiceView>

export function ChooseService({
  onChoose,
  onLookUp,
}: Readonly<{ onChoose: (service: Service) => void; onLookUp: () => void }>) {
  const { t } = useTranslation('kiosk')
  return (
    <div className="kiosk-home">
      <h1>{t('welcome')}</h1>
      <p>{t('chooseHint')}</p>
      <Services onChoose={onChoose} />
      <button type="button" className="kiosk-look-up" onClick={onLookUp}>
        <b>{t('lookUp')}</b>
        <span>{t('lookUpHint')}</span>
      </button>
    </div>
  )
}

function Services({ onChoose }: Readonly<{ onChoose: (service: Service) => void }>) {
  const { t, i18n } = useTranslation('kiosk')
  const named = useNamed()
  const services = useQuery(hall.ticket.services.queryOptions({ refetchInterval: REFRESH_MS }))
  if (services.data === undefined) {
    return services.isError ? <p role="alert">{t('failed')}</p> : <div className="kiosk-services" aria-busy="true" />
  }
  const offered = services.data.filter((service) => service.kiosk)
  if (offered.length === 0) return <p role="alert">{t('nothing')}</p>
  return (
    <ul className="kiosk-services" aria-label={t('services')}>
      {offered.map((service) => (
        <li key={service.id}>
          <button
            type="button"
            aria-label={named(service)}
            aria-describedby={service.id}
            onClick={() => onChoose(service)}
          >
            <b>{named(service)}</b>
            {/* Descriptions are the hall's own words and kept in Chinese only. */}
            {i18n.language === 'zh-CN' && <span>{service.description}</span>}
            <small id={service.id}>
              {service.waiting > 0 ? t('waiting', { count: service.waiting }) : t('nobodyWaiting')}
            </small>
          </button>
        </li>
      ))}
    </ul>
  )
}

// At midnight the numbers start anew without any change being told.
const REFRESH_MS = 300_000
