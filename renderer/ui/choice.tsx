import { type ReactNode, useId } from 'react'
import './choice.css'

type Option<Value extends string> = Readonly<{ value: Value; label: string; hint?: string }>

type Props<Value extends string> = Readonly<{
  legend: string
  options: readonly Option<Value>[]
  value: Value | null
  onChange: (value: Value) => void
  hint?: ReactNode
  warning?: ReactNode
  required?: boolean
}>

/** One of a few: all of them visible, moved through with the arrow keys. */
export function Choice<Value extends string>({
  legend,
  options,
  value,
  onChange,
  hint,
  warning,
  required,
}: Props<Value>) {
  const name = useId()
  const note = warning ?? hint
  return (
    <fieldset className="choice" aria-describedby={note ? `${name}-note` : undefined}>
      <legend className="field-label">
        {legend}
        {required && (
          <span className="field-required" aria-hidden="true">
            {' *'}
          </span>
        )}
      </legend>
      <div className="choice-options">
        {options.map((option) => (
          <label key={option.value} className="choice-option">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
            {option.hint && <small>{option.hint}</small>}
          </label>
        ))}
      </div>
      {note && (
        <div id={`${name}-note`} className={warning ? 'field-warning' : 'field-hint'} aria-live="polite">
          {note}
        </div>
      )}
    </fieldset>
  )
}
