import type { FieldControl } from './field.tsx'
import './select-input.css'

type Props<Value extends string> = FieldControl &
  Readonly<{
    value: Value
    options: readonly Readonly<{ value: Value; label: string }>[]
    onChange: (value: Value) => void
    disabled?: boolean
    autoFocus?: boolean
  }>

/** One of a few; the browser's own control, which every keyboard and reader knows. */
export function SelectInput<Value extends string>({ options, onChange, invalid, ...rest }: Props<Value>) {
  return (
    <select
      className="select-input"
      {...rest}
      {...(invalid ? { 'aria-invalid': true } : {})}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value)
        if (chosen) onChange(chosen.value)
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
