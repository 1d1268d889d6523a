import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TranscriptView } from '../../../shared/contract/transcript.ts'
import type { CasefileId } from '../../../shared/model/ids.ts'
import { hall } from '../../app/hall-client.ts'
import { ClockTag } from '../../stages/casefile/clock-tag.tsx'
import { VisitSummary } from '../../stages/visit/visit-summary.tsx'
import type { Visitor } from './use-visitor.ts'
import './record-so-far.css'

/** What the hall has of this visitor by now, always in view. */
export function RecordSoFar({ visitor }: Readonly<{ visitor: Visitor }>) {
  const { t } = useTranslation('front-desk')
  const { visit, transcript, casefile } = visitor
  return (
    <section className="record-so-far" aria-label={t('record.title')}>
      <h2>{t('record.title')}</h2>
      {!visit && <p className="field-hint">{t('record.nothing')}</p>}
      {visit && (
        <>
          <div className="record-part">
            <VisitSummary visit={visit} brief />
          </div>
          {visit.mayContinue && (
            <Part title={t('record.account')}>
              <Account transcript={transcript} />
            </Part>
          )}
        </>
      )}
      {casefile && <Matter casefile={casefile.id} />}
    </section>
  )
}

function Account({ transcript }: Readonly<{ transcript: TranscriptView | null }>) {
  const { t } = useTranslation('front-desk')
  if (!transcript) return <p className="field-hint">{t('record.noAccount')}</p>
  const { guide, version, revision, confirmedAt, correction } = transcript
  const sealed = t(correction ? 'record.accountCorrected' : 'record.accountSealed', { revision })
  return (
    <>
      <p>{confirmedAt === null ? t('record.accountOpen', { version }) : `${correction ? '✎' : '✓'} ${sealed}`}</p>
      <p className="record-excerpt">{[guide.what || guide.words, guide.want].filter(Boolean).join(' / ')}</p>
    </>
  )
}

function Matter({ casefile }: Readonly<{ casefile: CasefileId }>) {
  const { t } = useTranslation('front-desk')
  const matter = useQuery(hall.casefile.get.queryOptions({ input: { casefile } }))
  if (!matter.data) return null
  return (
    <>
      <Part title={t('record.matter')}>
        <strong>{matter.data.number}</strong>
        <span>
          {t('record.queryCode')} <strong className="record-code">{matter.data.queryCode}</strong>
        </span>
      </Part>
      <Part title={t('record.clocks')}>
        {matter.data.clocks.map((clock) => (
          <ClockTag key={`${clock.clock} ${clock.startedOn}`} clock={clock} />
        ))}
      </Part>
    </>
  )
}

function Part({ title, children }: Readonly<{ title: string; children: ReactNode }>) {
  return (
    <div className="record-part">
      <h3>{title}</h3>
      {children}
    </div>
  )
}
