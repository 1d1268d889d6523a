import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ServiceView } from '../../../shared/contract/ticket.ts'
import { hall } from '../../app/hall-client.ts'
import { useNamed } from '../../app/named.ts'
import { WaitText } from '../../stages/ticket/wait-text.tsx'
import type { Step } from './steps.ts'

export type Service = ServiceView

export function ChooseService({ onStep }: Readonly<{ onStep: (step: Step) => void }>) {
  const { t } = useTranslation('kiosk')
  return (
    <div className="kiosk-home">
      <h1>{t('welcome')}</h1>
      <p className="kiosk-hint">{t('chooseHint')}</p>
      <Services onChoose={(service) => onStep({ at: 'priority', service })} />
      <div className="kiosk-row">
        <button type="button" className="kiosk-way" onClick={() => onStep({ at: 'check-in', code: '' })}>
          <b>{t('checkIn.name')}</b>
          <span className="kiosk-hint">{t('checkIn.with')}</span>
        </button>
        <button type="button" className="kiosk-way" onClick={() => onStep({ at: 'look-up', queryCode: '' })}>
          <b>{t('lookUp')}</b>
          <span className="kiosk-hint">{t('lookUpHint')}</span>
        </button>
      </div>
    </div>
  )
}

function Services({ onChoose }: Readonly<{ onChoose: (service: Service) => void }>) {
  const { t } = useTranslation('kiosk')
  const services = useQuery(hall.ticket.services.queryOptions({ refetchInterval: REFRESH_MS }))
  if (services.data === undefined) {
    return services.isError ? <p role="alert">{t('failed')}</p> : <div className="kiosk-services" aria-busy="true" />
  }
  const offered = services.data.filter((service) => service.kiosk && service.active)
  if (offered.length === 0) return <p role="alert">{t('nothing')}</p>
  return (
    <ul className="kiosk-services" aria-label={t('services')} data-many={offered.length > 8 || undefined}>
      {offered.map((service) => (
        <li key={service.id}>
          {service.open ? <OpenService service={service} onChoose={onChoose} /> : <ClosedService service={service} />}
        </li>
      ))}
    </ul>
  )
}

// Services open and close by the clock, and at midnight the numbers start anew, without any change being told.
const REFRESH_MS = 60_000

function OpenService({ service, onChoose }: Readonly<{ service: Service; onChoose: (service: Service) => void }>) {
  const { t } = useTranslation('kiosk')
  const name = useNamed()(service)
  return (
    <button type="button" aria-label={name} aria-describedby={service.id} onClick={() => onChoose(service)}>
      <b>{name}</b>
      <Description service={service} />
      <small id={service.id}>
        {service.waiting > 0 ? t('waiting', { count: service.waiting }) : t('nobodyWaiting')}
        {service.waiting > 0 && service.wait && (
          <>
            {' · '}
            <WaitText wait={service.wait} short />
          </>
        )}
      </small>
    </button>
  )
}

/** Not hidden: whoever comes for it learns why, and when. */
function ClosedService({ service }: Readonly<{ service: Service }>) {
  const { t } = useTranslation('kiosk')
  const { closed, opensAt } = service
  const why = closed === 'limit' ? 'limit' : opensAt ? 'later' : 'hours'
  return (
    <div className="kiosk-closed">
      <b>{useNamed()(service)}</b>
      <Description service={service} />
      <small>{t(`closed.${why}`, { time: opensAt })}</small>
    </div>
  )
}

/** The hall's own words, kept in Chinese only. */
function Description({ service }: Readonly<{ service: Service }>) {
  const { i18n } = useTranslation()
  return i18n.language === 'zh-CN' && <span className="kiosk-hint">{service.description}</span>
}
