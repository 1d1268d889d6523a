import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { hall } from '../../app/hall-client.ts'
import { useNamed } from '../../app/named.ts'
import { useCommand } from '../../app/use-command.ts'
import { Field } from '../../ui/field.tsx'
import { SelectInput } from '../../ui/select-input.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { FormPanel } from './form-panel.tsx'
import { ServiceChecks } from './service-checks.tsx'
import { useDraft } from './use-draft.ts'

const DIRECTIONS = ['left', 'ahead', 'right'] as const
type Draft = {
  code: string
  name: string
  nameEn: string
  area: string
  department: string
  direction: (typeof DIRECTIONS)[number]
  services: readonly string[]
}
const EMPTY: Draft = { code: '', name: '', nameEn: '', area: '', department: '', direction: 'ahead', services: [] }

type Props = Readonly<{ onDone: (name: string) => void; onCancel: () => void }>

export function DeskForm({ onDone, onCancel }: Props) {
  const { t } = useTranslation(['staff', 'administration'])
  const named = useNamed()
  const departments = useQuery(hall.staff.departments.queryOptions()).data ?? []
  const add = useCommand(hall.staff.addDesk)
  const missing = t('missing', { ns: 'administration' })
  const { draft, set, text, told, check } = useDraft(EMPTY, (values) => ({
    code: values.code.trim() === '' && missing,
    name: values.name.trim() === '' && missing,
    area: values.area.trim() === '' && missing,
    department: values.department === '' && missing,
  }))

  async function save() {
    if (check() && (await add.run({ ...draft, services: [...draft.services] }))) onDone(draft.name)
  }

  return (
    <FormPanel
      title={t('add.desks', { ns: 'administration' })}
      running={add.running}
      failure={add.failure}
      onSave={() => void save()}
      onCancel={onCancel}
    >
      <Field label={t('name')} required {...told('name')}>
        {(control) => <TextInput {...control} {...text('name')} maxLength={30} autoFocus />}
      </Field>
      <Field label={t('nameEn')}>{(control) => <TextInput {...control} {...text('nameEn')} maxLength={40} />}</Field>
      <Field label={t('code')} required {...told('code')}>
        {(control) => <TextInput {...control} {...text('code')} plainCharacters maxLength={10} />}
      </Field>
      <Field label={t('area')} required {...told('area')}>
        {(control) => <TextInput {...control} {...text('area')} maxLength={40} />}
      </Field>
      <Field label={t('department')} required {...told('department')}>
        {(control) => (
          <SelectInput
            {...control}
            value={draft.department}
            options={[{ value: '', label: '' }, ...departments.map((one) => ({ value: one.id, label: named(one) }))]}
            onChange={(department) => set({ department })}
          />
        )}
      </Field>
      <Field label={t('direction')}>
        {(control) => (
          <SelectInput
            {...control}
            value={draft.direction}
            options={DIRECTIONS.map((value) => ({ value, label: t(`directionOf.${value}`) }))}
            onChange={(direction) => set({ direction })}
          />
        )}
      </Field>
      <ServiceChecks chosen={draft.services} onChange={(services) => set({ services })} />
    </FormPanel>
  )
}
