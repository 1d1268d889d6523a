import { useId } from 'react'

type Option<Value extends string> = Readonly<{
  value: Value
  label: string
  /** Which it is of those chosen; shown where the order counts. */
  place?: number
}>

type Props<Value extends string> = Readonly<{
  legend: string
  hint?: string
  options: readonly Option<Value>[]
  chosen: readonly Value[]
  /** In the order in which they were chosen. */
  onChange: (chosen: readonly Value[]) => void
}>

export function Checks<Value extends string>({ legend, hint, options, chosen, onChange }: Props<Value>) {
  const hintId = useId()
  const toggle = (value: Value, on: boolean) =>
    onChange(on ? [...chosen, value] : chosen.filter((each) => each !== value))
  return (
    <fieldset className="administration-checks" aria-describedby={hint ? hintId : undefined}>
      <legend>{legend}</legend>
      {options.map(({ value, label, place }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) => toggle(value, event.target.checked)}
          />
          {place ? `${place}. ${label}` : label}
        </label>
      ))}
      {hint && (
        <p id={hintId} className="field-hint">
          {hint}
        </p>
      )}
    </fieldset>
  )
}
