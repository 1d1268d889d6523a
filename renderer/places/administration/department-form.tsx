import { useTranslation } from 'react-i18next'
import { hall } from '../../app/hall-client.ts'
import { useCommand } from '../../app/use-command.ts'
import { Field } from '../../ui/field.tsx'
import { SelectInput } from '../../ui/select-input.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { FormPanel } from './form-panel.tsx'
import { isCode, useDraft } from './use-draft.ts'

const TYPES = ['bureau', 'county', 'office', 'service'] as const
type Draft = {
  code: string
  name: string
  shortName: string
  nameEn: string
  type: (typeof TYPES)[number]
  phone: string
}
const EMPTY: Draft = { code: '', name: '', shortName: '', nameEn: '', type: 'bureau', phone: '' }

type Props = Readonly<{ onDone: (name: string) => void; onCancel: () => void }>

export function DepartmentForm({ onDone, onCancel }: Props) {
  const { t } = useTranslation(['staff', 'administration'])
  const add = useCommand(hall.staff.addDepartment)
  const missing = t('missing', { ns: 'administration' })
  const { draft, set, text, told, check } = useDraft(EMPTY, (values) => ({
    name: values.name.trim() === '' && missing,
    shortName: values.shortName.trim() === '' && missing,
    code: !isCode(values.code) && t('unknownCode'),
  }))

  async function save() {
    if (check() && (await add.run(draft))) onDone(draft.name)
  }

  return (
    <FormPanel
      title={t('add.departments', { ns: 'administration' })}
      running={add.running}
      failure={add.failure}
      onSave={() => void save()}
      onCancel={onCancel}
    >
      <Field label={t('name')} required {...told('name')}>
        {(control) => <TextInput {...control} {...text('name')} maxLength={60} autoFocus />}
      </Field>
      <Field label={t('shortName')} required {...told('shortName')}>
        {(control) => <TextInput {...control} {...text('shortName')} maxLength={20} />}
      </Field>
      <Field label={t('nameEn')}>{(control) => <TextInput {...control} {...text('nameEn')} maxLength={80} />}</Field>
      <Field label={t('type')}>
        {(control) => (
          <SelectInput
            {...control}
            value={draft.type}
            options={TYPES.map((value) => ({ value, label: t(`typeOf.${value}`) }))}
            onChange={(type) => set({ type })}
          />
        )}
      </Field>
      <Field label={t('phone')} hint={t('phoneHint')}>
        {(control) => <TextInput {...control} {...text('phone')} plainCharacters maxLength={30} inputMode="tel" />}
      </Field>
      <Field label={t('code')} required {...told('code')}>
        {(control) => <TextInput {...control} {...text('code')} plainCharacters maxLength={40} />}
      </Field>
    </FormPanel>
  )
}
