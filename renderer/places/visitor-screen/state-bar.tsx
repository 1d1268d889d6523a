import type { AccountState } from './account-state.ts'

const SIGNS: Record<AccountState | 'sign', string> = { writing: '✎', check: '◎', confirmed: '✓', sign: '✍' }

type Props = Readonly<{ state: keyof typeof SIGNS; title: string; hint: string }>

/** What is happening, and what comes next. */
export function StateBar({ state, title, hint }: Props) {
  return (
    <div className={`visitor-state is-${state === 'sign' ? 'check' : state}`} role="status">
      <h1>
        <span aria-hidden="true">{SIGNS[state]}</span> {title}
      </h1>
      <span>{hint}</span>
    </div>
  )
}
