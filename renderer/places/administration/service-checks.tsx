import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { hall } from '../../app/hall-client.ts'
import { useNamed } from '../../app/named.ts'

type Props = Readonly<{ chosen: readonly string[]; onChange: (chosen: readonly string[]) => void }>

export function ServiceChecks({ chosen, onChange }: Props) {
  const { t } = useTranslation('staff')
  const named = useNamed()
  const services = useQuery(hall.ticket.services.queryOptions()).data ?? []
  const toggle = (id: string, on: boolean) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id))
  return (
    <fieldset className="administration-checks field-wide">
      <legend>{t('services')}</legend>
      {services.map((service) => (
        <label key={service.id}>
          <input
            type="checkbox"
            checked={chosen.includes(service.id)}
            onChange={(event) => toggle(service.id, event.target.checked)}
          />
          {named(service)}
        </label>
      ))}
    </fieldset>
  )
}
