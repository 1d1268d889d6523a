import AntTextArea, { type TextAreaRef } from 'antd/es/input/TextArea'
import type { CSSProperties, Ref } from 'react'
import { useAutoFocus } from './auto-focus.ts'
import { useComposedText } from './composed-text.ts'
import type { FieldControl } from './field.tsx'
import { status } from './text-input.tsx'

type Props = FieldControl &
  Readonly<{
    value: string
    onChange: (value: string) => void
    onBlur?: () => void
    rows?: number
    /** Grows with the text up to this many rows. */
    maxRows?: number
    placeholder?: string
    name?: string
    maxLength?: number
    disabled?: boolean
    readOnly?: boolean
    autoFocus?: boolean
    ref?: Ref<TextAreaRef>
    'aria-label'?: string
    'aria-keyshortcuts'?: string | undefined
  }>

/** Text of several lines. Enter makes a new line, so forms with it are sent by a shortcut or button. */
export function TextArea({ value, onChange, rows = 3, maxRows, invalid, autoFocus, ...rest }: Props) {
  const takesFocus = useAutoFocus(autoFocus)
  const { onKeyDown: _, ...text } = useComposedText(value, onChange)
  const grows = maxRows ? { style: growing(rows, maxRows) } : {}
  return <AntTextArea rows={rows} {...grows} {...rest} {...text} {...status(invalid)} autoFocus={takesFocus} />
}

/** The browser measures: asking for the height after every letter costs more than the letter, in a long text most. */
function growing(rows: number, maxRows: number): CSSProperties {
  const height = (count: number) => `calc(${count}lh + ${EDGES}px)`
  return { fieldSizing: 'content', resize: 'none', minHeight: height(rows), maxHeight: height(maxRows) }
}

/** Padding and border of the field, above and below. */
const EDGES = 10
