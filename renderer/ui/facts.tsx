import { Fragment, type ReactNode } from 'react'
import './facts.css'

type Fact = Readonly<{ name: string; label: string; value: ReactNode }>

/** Names and what they are, one below the other. */
export function Facts({ facts }: Readonly<{ facts: readonly Fact[] }>) {
  return (
    <dl className="facts">
      {facts.map(({ name, label, value }) => (
        <Fragment key={name}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
