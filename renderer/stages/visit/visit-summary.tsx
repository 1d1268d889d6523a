import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { VisitView } from '../../../shared/contract/visit.ts'
import { useTimes } from '../../app/time.ts'
import { useDivisionName } from './form/use-division-name.ts'
import { MaskedValue, type Revealable } from './party/masked-value.tsx'
import { useGroupVisit } from './use-group-visit.ts'
import { visitWords, withPhones } from './visit-words.ts'
import './visit-summary.css'

/** Who came, as the hall keeps it: document number, phone and address masked. */
export function VisitSummary({ visit, brief = false }: Readonly<{ visit: VisitView; brief?: boolean }>) {
  const { t } = useTranslation('visit')
  const times = useTimes()
  const { party } = visit
  const words = visitWords(visit, t)
  const none = <span className="visit-summary-none">{t('summary.none')}</span>
  const masked = (what: Revealable, text: string) => <MaskedValue masked={text} what={what} of={{ visit: visit.id }} />
  return (
    <dl className="visit-summary">
      <Line name={t('summary.party')}>
        <strong>{party.name}</strong> ({words.kind})
      </Line>
      {words.needs && (
        <Line name={t('summary.needs')}>
          <strong className="visit-summary-needs">{words.needs}</strong>
        </Line>
      )}
      <Line name={t('summary.headcount')}>
        <Heads visit={visit} />
      </Line>
      <Line name={t('summary.channel')}>{t(`channel.${visit.channel}`)}</Line>
      {!brief && (
        <>
          <Line name={t('summary.document')}>
            {t(`document.${party.documentType}`)}{' '}
            {party.documentNumberMasked && masked('document', party.documentNumberMasked)}
          </Line>
          <Division code={party.division} />
        </>
      )}
      {!brief && party.birthDateMasked && (
        <Line name={t('summary.born')}>{masked('birth', party.birthDateMasked)}</Line>
      )}
      <Line name={t('summary.phone')}>{party.phoneMasked ? masked('phone', party.phoneMasked) : none}</Line>
      {!brief && (
        <Line name={t('summary.address')}>{party.addressMasked ? masked('address', party.addressMasked) : none}</Line>
      )}
      {words.representatives && (
        <Line name={t(party.type === 'organisation' ? 'contacts' : 'summary.representatives')}>
          <People visit={visit} who="representatives" />
        </Line>
      )}
      {visit.attendants.length > 0 && (
        <Line name={t('summary.attendants')}>
          <People visit={visit} who="attendants" />
        </Line>
      )}
      {!brief && visit.message && (
        <Line name={t('summary.message')}>
          <span className="visit-summary-message">{visit.message}</span>
        </Line>
      )}
      {!brief && visit.receivedAt !== null && (
        <Line name={t('summary.receivedAt')}>{times.moment(visit.receivedAt)}</Line>
      )}
      {!brief && <Line name={t('summary.notice')}>{t(visit.noticeGiven ? 'summary.told' : 'summary.notTold')}</Line>}
      {!brief && <Line name={t('summary.registeredAt')}>{times.moment(visit.registeredAt)}</Line>}
    </dl>
  )
}

function Heads({ visit }: Readonly<{ visit: VisitView }>) {
  const { t } = useTranslation('visit')
  const isGroup = useGroupVisit()
  const heads = t('summary.heads', { count: visit.headcount })
  return isGroup(visit) ? `${heads} · ${t('groupVisit')}` : heads
}

/** Where the document was issued for; nothing where nobody knows the code. */
function Division({ code }: Readonly<{ code: string }>) {
  const { t } = useTranslation('visit')
  const name = useDivisionName(code)
  return name && <Line name={t('summary.division')}>{name}</Line>
}

type PeopleProps = Readonly<{ visit: VisitView; who: 'representatives' | 'attendants' }>

/** Only their phones are masked: without any there is nothing to reveal, and revealed they are said as before. */
function People({ visit, who }: PeopleProps) {
  const { t } = useTranslation('visit')
  const words = visitWords(visit, t)[who]
  if (visit[who].every(({ phoneMasked }) => phoneMasked === '')) return words
  const whole = (lines: string) => visitWords({ ...visit, [who]: withPhones(visit[who], lines) }, t)[who]
  return <MaskedValue masked={words} what={who} of={{ visit: visit.id }} words={whole} />
}

function Line({ name, children }: Readonly<{ name: string; children: ReactNode }>) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
