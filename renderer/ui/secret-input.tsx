import Password from 'antd/es/input/Password'
import type { FieldControl } from './field.tsx'
import { status } from './text-input.tsx'

type Props = FieldControl &
  Readonly<{
    value: string
    onChange: (value: string) => void
    onEnter?: () => void
    /** An existing password is asked for, not a new one chosen. */
    known?: boolean
    size?: 'middle' | 'large'
  }>

/** A password; browsers switch the input method off here, so nothing is composed. */
export function SecretInput({ onChange, onEnter, known, invalid, ...rest }: Props) {
  return (
    <Password
      autoComplete={known ? 'current-password' : 'new-password'}
      onChange={(event) => onChange(event.target.value)}
      onPressEnter={() => onEnter?.()}
      {...rest}
      {...status(invalid)}
    />
  )
}
