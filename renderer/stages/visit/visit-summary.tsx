import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { VisitView } from '../../../shared/contract/visit.ts'
import { useTimes } from '../../app/time.ts'
import './visit-summary.css'

/** Who came, as the hall keeps it: the document number stays masked. */
export function VisitSummary({ visit, brief = false }: Readonly<{ visit: VisitView; brief?: boolean }>) {
  const { t } = useTranslation('visit')
  const times = useTimes()
  const { party } = visit
  const none = <span className="visit-summary-none">{t('summary.none')}</span>
  const document =
    party.documentType === 'none'
      ? t('document.none')
      : [t(`document.${party.documentType}`), party.documentNumberMasked].join(' ')
  const people = visit.representatives.map(({ name, phone }) => [name, phone].join(' ').trim())
  return (
    <dl className="visit-summary">
      <Line name={t('summary.party')}>
        <strong>{party.name}</strong> ({t(`type.${party.type}`)})
      </Line>
      <Line name={t('summary.headcount')}>{t('summary.heads', { count: visit.headcount })}</Line>
      <Line name={t('summary.channel')}>{t(`channel.${visit.channel}`)}</Line>
      {!brief && <Line name={t('summary.document')}>{document}</Line>}
      <Line name={t('summary.phone')}>{party.phone || none}</Line>
      {!brief && <Line name={t('summary.address')}>{party.address || none}</Line>}
      {people.length > 0 && <Line name={t('summary.representatives')}>{people.join(t('listComma'))}</Line>}
      {!brief && <Line name={t('summary.registeredAt')}>{times.moment(visit.registeredAt)}</Line>}
    </dl>
  )
}

function Line({ name, children }: Readonly<{ name: string; children: ReactNode }>) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
