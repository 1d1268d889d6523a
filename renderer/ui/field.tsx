import { type ReactNode, useId } from 'react'
import './field.css'

/** What a field gives its control, so that label, hint and warning belong to it for everyone. */
export type FieldControl = Readonly<{ id?: string; 'aria-describedby'?: string; invalid?: boolean }>

type Props = Readonly<{
  label: ReactNode
  hint?: ReactNode
  /** Why the entry is doubtful or refused; never blocks by itself. */
  warning?: ReactNode
  required?: boolean
  /** The field takes the whole width of a two-column form. */
  wide?: boolean
  children: (control: FieldControl) => ReactNode
}>

export function Field({ label, hint, warning, required, wide, children }: Props) {
  const id = useId()
  const note = warning ?? hint
  return (
    <div className={wide ? 'field field-wide' : 'field'}>
      <label htmlFor={id} className="field-label">
        {label}
        {required && (
          <span className="field-required" aria-hidden="true">
            {' *'}
          </span>
        )}
      </label>
      {children({ id, ...(note ? { 'aria-describedby': `${id}-note` } : {}), invalid: Boolean(warning) })}
      {note && (
        <div id={`${id}-note`} className={warning ? 'field-warning' : 'field-hint'} aria-live="polite">
          {note}
        </div>
      )}
    </div>
  )
}

/** Fields in two columns from 1366 px on, in one below. */
export function FieldGrid({ children }: Readonly<{ children: ReactNode }>) {
  return <div className="field-grid">{children}</div>
}
