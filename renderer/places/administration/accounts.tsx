import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hall, type hallClient } from '../../app/hall-client.ts'
import { useNamed } from '../../app/named.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Field } from '../../ui/field.tsx'
import { ListState } from '../../ui/page-state.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { AccountActions } from './account-actions.tsx'
import { AccountForm } from './account-form.tsx'
import { AddPanel } from './add-panel.tsx'
import { PasswordForm } from './password-form.tsx'

export type Account = Awaited<ReturnType<typeof hallClient.staff.accounts>>[number]

export function Accounts() {
  const { t } = useTranslation(['staff', 'administration', 'common'])
  const named = useNamed()
  const [search, setSearch] = useState('')
  const [renewing, setRenewing] = useState<string | null>(null)
  const accounts = useQuery({
    ...hall.staff.accounts.queryOptions(),
    select: (all) => all.filter((account) => matches(account, search)),
  })
  const departments = useQuery(hall.staff.departments.queryOptions()).data ?? []
  const departmentOf = (account: Account) => {
    const department = departments.find((one) => one.id === account.department)
    return department ? named(department) : ''
  }
  const below = (account: Account) =>
    renewing === account.id && <PasswordForm account={account} onClose={() => setRenewing(null)} />

  return (
    <AddPanel kind="accounts" form={(done, cancel) => <AccountForm onDone={done} onCancel={cancel} />}>
      <Field label={t('search')}>
        {(control) => <TextInput {...control} value={search} onChange={setSearch} placeholder={t('searchHint')} />}
      </Field>
      <ListState query={accounts} rows={10} empty={t('empty.accounts', { ns: 'administration' })}>
        {(rows) => (
          <DataTable
            caption={t('tabs.accounts', { ns: 'administration' })}
            rows={rows}
            rowKey={(row) => row.id}
            below={below}
            columns={[
              { name: 'account', label: t('account'), cell: (row) => row.account },
              { name: 'name', label: t('personName'), cell: (row) => row.name },
              { name: 'role', label: t('role'), cell: (row) => t(`role.${row.role}`, { ns: 'common' }) },
              { name: 'department', label: t('department'), cell: departmentOf },
              { name: 'title', label: t('title'), cell: (row) => row.title },
              { name: 'phone', label: t('phone'), cell: (row) => row.phone },
              {
                name: 'state',
                label: t('state'),
                cell: (row) => <AccountActions account={row} onNewPassword={() => setRenewing(row.id)} />,
              },
            ]}
          />
        )}
      </ListState>
    </AddPanel>
  )
}

function matches({ account, name, title }: Account, search: string): boolean {
  const wanted = search.trim().toLowerCase()
  return [account, name, title].some((text) => text.toLowerCase().includes(wanted))
}
