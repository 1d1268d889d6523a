import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { VisitView } from '../../../shared/contract/visit.ts'
import { useTimes } from '../../app/time.ts'
import { MaskedValue, type Revealable } from './masked-value.tsx'
import './visit-summary.css'

/** Who came, as the hall keeps it: document number, phone and address masked. */
export function VisitSummary({ visit, brief = false }: Readonly<{ visit: VisitView; brief?: boolean }>) {
  const { t } = useTranslation('visit')
  const times = useTimes()
  const { party } = visit
  const none = <span className="visit-summary-none">{t('summary.none')}</span>
  const people = visit.representatives.map(({ name, phoneMasked }) => [name, phoneMasked].join(' ').trim())
  const masked = (what: Revealable, text: string) => <MaskedValue masked={text} what={what} of={{ visit: visit.id }} />
  return (
    <dl className="visit-summary">
      <Line name={t('summary.party')}>
        <strong>{party.name}</strong> ({t(`type.${party.type}`)})
      </Line>
      <Line name={t('summary.headcount')}>{t('summary.heads', { count: visit.headcount })}</Line>
      <Line name={t('summary.channel')}>{t(`channel.${visit.channel}`)}</Line>
      {!brief && (
        <Line name={t('summary.document')}>
          {t(`document.${party.documentType}`)}{' '}
          {party.documentNumberMasked && masked('document', party.documentNumberMasked)}
        </Line>
      )}
      <Line name={t('summary.phone')}>{party.phoneMasked ? masked('phone', party.phoneMasked) : none}</Line>
      {!brief && (
        <Line name={t('summary.address')}>{party.addressMasked ? masked('address', party.addressMasked) : none}</Line>
      )}
      {people.length > 0 && (
        <Line name={t('summary.representatives')}>{masked('representatives', people.join(t('listComma')))}</Line>
      )}
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
