import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { ServiceView } from '../../../shared/contract/ticket.ts'
import { useNamed } from '../../app/named.ts'

export function WaitingCounts({ services }: Readonly<{ services: readonly z.output<typeof ServiceView>[] }>) {
  const { t } = useTranslation('display')
  const named = useNamed()
  return (
    <dl className="display-waiting" aria-label={t('waiting')}>
      {services.map((service) => (
        <div key={service.id}>
          <dt>{named(service)}</dt>
          <dd>{t('people', { count: service.waiting })}</dd>
        </div>
      ))}
    </dl>
  )
}
