import Input, { type InputRef } from 'antd/es/input'
import type { Ref } from 'react'
import { useAutoFocus } from './auto-focus.ts'
import { useComposedText } from './composed-text.ts'
import type { FieldControl } from './field.tsx'
import { narrow } from './narrow.ts'

type Props = FieldControl &
  Readonly<{
    value: string
    onChange: (value: string) => void
    onEnter?: () => void
    /** What the field shows while an input method composes, null once it is done: no value yet. */
    onComposing?: (shown: string | null) => void
    onBlur?: () => void
    placeholder?: string
    maxLength?: number
    disabled?: boolean
    readOnly?: boolean
    autoFocus?: boolean
    autoComplete?: string
    inputMode?: 'text' | 'tel' | 'numeric'
    name?: string
    size?: 'middle' | 'large'
    /** For document and phone numbers: full-width characters of an input method or scanner become plain ones. */
    plainCharacters?: boolean
    ref?: Ref<InputRef>
    'aria-label'?: string
    role?: 'combobox'
    'aria-expanded'?: boolean
    'aria-controls'?: string
    'aria-activedescendant'?: string
  }>

export function TextInput(props: Props) {
  const { value, onChange, onEnter, onComposing, plainCharacters, invalid, autoFocus, ...rest } = props
  const change = plainCharacters ? (next: string) => onChange(narrow(next)) : onChange
  const text = useComposedText(value, change, onEnter, onComposing)
  const takesFocus = useAutoFocus(autoFocus)
  return <Input autoComplete="off" {...rest} {...text} {...status(invalid)} autoFocus={takesFocus} />
}

export function status(invalid: FieldControl['invalid']) {
  return invalid ? ({ status: 'warning', 'aria-invalid': true } as const) : {}
}
