import { useTranslation } from 'react-i18next'
import type { About } from '../../../shared/contract/hall.ts'
import { ROLES, type Role } from '../../../shared/contract/roles.ts'

type Account = About['sampleAccounts'][number]
type Enter = (account: string, password: string) => void

/** The invented accounts of a sample hall, a card for each role. */
export function SampleAccounts({ accounts, onEnter }: Readonly<{ accounts: readonly Account[]; onEnter: Enter }>) {
  const { t } = useTranslation('hall')
  return (
    <section className="login-samples" aria-labelledby="samples-title">
      <h2 id="samples-title">{t('login.sampleTitle')}</h2>
      <p>{t('login.sampleText')}</p>
      <div className="login-cards">
        {ROLES.map((role) => (
          <RoleCard key={role} role={role} accounts={accounts.filter((one) => one.role === role)} onEnter={onEnter} />
        ))}
      </div>
    </section>
  )
}

const SHOWN = 5

function RoleCard({ role, accounts, onEnter }: Readonly<{ role: Role; accounts: readonly Account[]; onEnter: Enter }>) {
  const { t } = useTranslation(['hall', 'common'])
  if (accounts.length === 0) return null
  const rest = accounts.slice(SHOWN)
  return (
    <article className="login-role">
      <h3>{t(`role.${role}`, { ns: 'common' })}</h3>
      <p>{t(`duty.${role}`)}</p>
      <AccountList accounts={accounts.slice(0, SHOWN)} onEnter={onEnter} />
      {rest.length > 0 && (
        <details>
          <summary>{t('login.more', { count: rest.length })}</summary>
          <AccountList accounts={rest} onEnter={onEnter} />
        </details>
      )}
    </article>
  )
}

function AccountList({ accounts, onEnter }: Readonly<{ accounts: readonly Account[]; onEnter: Enter }>) {
  return (
    <ul>
      {accounts.map((account) => (
        <li key={account.account}>
          <AccountEntry account={account} onEnter={onEnter} />
        </li>
      ))}
    </ul>
  )
}

function AccountEntry({ account, onEnter }: Readonly<{ account: Account; onEnter: Enter }>) {
  const words = (
    <>
      <span>{account.name}</span>
      <small>{account.account}</small>
    </>
  )
  // A device's page is another one, and its login must not replace that of this tab.
  if (account.role === 'display' || account.role === 'kiosk') {
    return (
      <a href={`/${account.role}?as=${account.account}`} target="_blank" rel="noreferrer">
        {words}
      </a>
    )
  }
  return (
    <button type="button" onClick={() => onEnter(account.account, account.password)}>
      {words}
    </button>
  )
}
