import { useTranslation } from 'react-i18next'
import type { CasefileView } from '../../../shared/contract/casefile.ts'
import { Section } from './section.tsx'

/** Who came: as the hall shows it, the document number masked. */
export function PartySection({ casefile }: Readonly<{ casefile: CasefileView }>) {
  const { t } = useTranslation('casefile')
  const { party, representatives, channel } = casefile.visit
  return (
    <Section title={t('partyLabel')}>
      <dl className="casefile-pairs">
        <dt>{t(`party.${party.type}`)}</dt>
        <dd>
          {party.name} · {t('headcount', { count: casefile.headcount })}
        </dd>
        {representatives.length > 0 && (
          <>
            <dt>{t('representatives')}</dt>
            <dd>{representatives.map(({ name, phone }) => [name, phone].filter(Boolean).join(' ')).join('\n')}</dd>
          </>
        )}
        <dt>{t('document')}</dt>
        <dd>{party.documentNumberMasked || t('noDocument')}</dd>
        <dt>{t('phone')}</dt>
        <dd>{party.phone || '—'}</dd>
        <dt>{t('address')}</dt>
        <dd>{party.address || '—'}</dd>
        <dt>{t('channelLabel')}</dt>
        <dd>{t(`channel.${channel}`)}</dd>
        <dt>{t('queryCode')}</dt>
        <dd>{casefile.queryCode}</dd>
        <dt>{t('registeredBy')}</dt>
        <dd>{casefile.registeredBy.name}</dd>
      </dl>
    </Section>
  )
}
