import { useTranslation } from 'react-i18next'
import type { CasefileView } from '../../../shared/contract/casefile.ts'
import { MaskedValue, type Revealable } from '../visit/party/masked-value.tsx'
import { Section } from './section.tsx'

/** Who came: document number, phone and address masked until somebody says why they look. */
export function PartySection({ casefile }: Readonly<{ casefile: CasefileView }>) {
  const { t } = useTranslation('casefile')
  const { party, representatives, channel } = casefile.visit
  const masked = (what: Revealable, text: string) =>
    text === '' ? '—' : <MaskedValue masked={text} what={what} of={{ casefile: casefile.id }} />
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
            <dd>
              {masked(
                'representatives',
                representatives.map(({ name, phoneMasked }) => [name, phoneMasked].join(' ').trim()).join('\n'),
              )}
            </dd>
          </>
        )}
        <dt>{t('document')}</dt>
        <dd>{party.documentNumberMasked ? masked('document', party.documentNumberMasked) : t('noDocument')}</dd>
        <dt>{t('phone')}</dt>
        <dd>{masked('phone', party.phoneMasked)}</dd>
        <dt>{t('address')}</dt>
        <dd>{masked('address', party.addressMasked)}</dd>
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
