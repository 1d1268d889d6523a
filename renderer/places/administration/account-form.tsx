import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ROLES, type Role } from '../../../shared/contract/roles.ts'
import { hall } from '../../app/hall-client.ts'
import { useNamed } from '../../app/named.ts'
import { useCommand } from '../../app/use-command.ts'
import { Field } from '../../ui/field.tsx'
import { SecretInput } from '../../ui/secret-input.tsx'
import { SelectInput } from '../../ui/select-input.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { FormPanel } from './form-panel.tsx'
import { SHORTEST_PASSWORD } from './password-form.tsx'
import { isCode, useDraft } from './use-draft.ts'

type Draft = {
  account: string
  name: string
  role: Role
  department: string
  desk: string
  title: string
  phone: string
  password: string
}
const EMPTY: Draft = {
  account: '',
  name: '',
  role: 'clerk',
  department: '',
  desk: '',
  title: '',
  phone: '',
  password: '',
}

type Props = Readonly<{ onDone: (name: string) => void; onCancel: () => void }>

export function AccountForm({ onDone, onCancel }: Props) {
  const { t } = useTranslation(['staff', 'administration', 'common'])
  const named = useNamed()
  const departments = useQuery(hall.staff.departments.queryOptions()).data ?? []
  const desks = useQuery(hall.staff.desks.queryOptions()).data ?? []
  const add = useCommand(hall.staff.addAccount)
  const missing = t('missing', { ns: 'administration' })
  const { draft, set, text, told, check } = useDraft(EMPTY, (values) => ({
    name: values.name.trim() === '' && missing,
    account: !isCode(values.account) && t('accountWrong'),
    password: values.password.length < SHORTEST_PASSWORD && t('passwordShort'),
    department: values.role === 'desk' && values.department === '' && missing,
  }))

  async function save() {
    const input = { ...draft, department: draft.department || null, desk: draft.desk || null }
    if (check() && (await add.run(input))) onDone(draft.name)
  }

  return (
    <FormPanel
      title={t('add.accounts', { ns: 'administration' })}
      running={add.running}
      failure={add.failure}
      onSave={() => void save()}
      onCancel={onCancel}
    >
      <Field label={t('personName')} required {...told('name')}>
        {(control) => <TextInput {...control} {...text('name')} maxLength={60} autoFocus />}
      </Field>
      <Field label={t('account')} hint={t('accountHint')} required {...told('account')}>
        {(control) => <TextInput {...control} {...text('account')} plainCharacters maxLength={40} />}
      </Field>
      <Field label={t('role')}>
        {(control) => (
          <SelectInput
            {...control}
            value={draft.role}
            options={ROLES.map((value) => ({ value, label: t(`role.${value}`, { ns: 'common' }) }))}
            onChange={(role) => set({ role })}
          />
        )}
      </Field>
      <Field label={t('title')}>{(control) => <TextInput {...control} {...text('title')} maxLength={40} />}</Field>
      <Field label={t('department')} {...told('department')}>
        {(control) => (
          <SelectInput
            {...control}
            value={draft.department}
            options={[
              { value: '', label: t('noDepartment') },
              ...departments.map((one) => ({ value: one.id, label: named(one) })),
            ]}
            onChange={(department) => set({ department })}
          />
        )}
      </Field>
      <Field label={t('desk')}>
        {(control) => (
          <SelectInput
            {...control}
            value={draft.desk}
            options={[{ value: '', label: t('noDesk') }, ...desks.map((one) => ({ value: one.id, label: named(one) }))]}
            onChange={(desk) => set({ desk })}
          />
        )}
      </Field>
      <Field label={t('phone')} hint={t('phoneHint')}>
        {(control) => <TextInput {...control} {...text('phone')} plainCharacters maxLength={30} inputMode="tel" />}
      </Field>
      <Field label={t('password')} hint={t('passwordHint')} required {...told('password')}>
        {(control) => <SecretInput {...control} {...text('password')} />}
      </Field>
    </FormPanel>
  )
}
