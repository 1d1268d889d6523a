import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Before, VisitChange } from '../../../../shared/contract/visit-changes.ts'
import type { VisitId } from '../../../../shared/model/ids.ts'
import { hall } from '../../../app/hall-client.ts'
import { useTimes } from '../../../app/time.ts'
import '../party/party-acts.css'

/** What happened to a registration since it was made: when, who, why, and what it was before. Nothing where nothing did. */
export function VisitChangesList({ visit }: Readonly<{ visit: VisitId }>) {
  const { t } = useTranslation('party')
  const changes = useQuery(hall.visit.changes.queryOptions({ input: { visit } }))
  if (!changes.data || changes.data.length === 0) return null
  return (
    <section className="party-past" aria-label={t('changes.title')}>
      <h3>{t('changes.title')}</h3>
      <ul>
        {changes.data.map((change) => (
          <ChangeLine key={change.sequence} change={change} />
        ))}
      </ul>
    </section>
  )
}

function ChangeLine({ change }: Readonly<{ change: VisitChange }>) {
  const { t } = useTranslation(['party', 'visit'])
  const times = useTimes()
  const { what, who, reason, at } = change
  const before = beforeWords(change.before, t)
  return (
    <li>
      <time>{times.moment(at)}</time> {t(`changes.${what}`, { who, reason })}
      {before.length > 0 && (
        <span className="field-hint"> {t('changes.before', { values: before.join(t('changes.comma')) })}</span>
      )}
    </li>
  )
}

/** What the hall may show of the values before, each with its name. */
function beforeWords(before: Before, t: TFunction<['party', 'visit']>): string[] {
  const visit = { ns: 'visit' } as const
  const people = (list: Before['representatives']) => list?.map(({ name }) => name).join(' ')
  const needs = before.needs
  const values: readonly (readonly [name: string, value: string | number | undefined])[] = [
    [t('type.label', visit), before.type && t(`type.${before.type}`, visit)],
    [t('name', visit), before.name],
    [t('document.type', visit), before.documentType && t(`document.${before.documentType}`, visit)],
    [t('document.number', visit), before.documentNumberMasked],
    [t('phone', visit), before.phoneMasked],
    [t('address', visit), before.addressMasked],
    [t('channel.label', visit), before.channel && t(`channel.${before.channel}`, visit)],
    [t('headcount', visit), before.headcount],
    [t('representatives', visit), people(before.representatives)],
    [t('attendants.title', visit), people(before.attendants)],
    [t('needs.title', visit), needs && [needs.language, needs.other].filter(Boolean).join(' ')],
  ]
  return values
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => t('changes.value', { name, value: value === '' ? t('none') : value }))
}
