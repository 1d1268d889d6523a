import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../ui/action-button.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import type { SpanDraft } from './service-draft.ts'
import './floor.css'

type Props = Readonly<{
  spans: readonly SpanDraft[]
  onChange: (spans: readonly SpanDraft[]) => void
  warning: string | null
}>

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const
const WORKDAYS = [1, 2, 3, 4, 5]
const USUAL = [
  { row: 0, weekdays: WORKDAYS, from: '09:00', to: '12:00' },
  { row: 1, weekdays: WORKDAYS, from: '14:00', to: '17:00' },
] as const
const MOST_SPANS = 14

/** Opening hours as rows of weekdays and from–to; none is always. */
export function HoursEditor({ spans, onChange, warning }: Props) {
  const { t } = useTranslation('floor')
  const note = useId()
  const next = Math.max(-1, ...spans.map(({ row }) => row)) + 1
  const replace = (changed: SpanDraft) => onChange(spans.map((span) => (span.row === changed.row ? changed : span)))
  return (
    <fieldset className="hours-editor field-wide" aria-describedby={note}>
      <legend className="field-label">{t('hours.title')}</legend>
      {spans.map((span, index) => (
        <Span
          key={span.row}
          span={span}
          number={index + 1}
          onChange={replace}
          onRemove={() => onChange(spans.filter(({ row }) => row !== span.row))}
        />
      ))}
      <div className="administration-row">
        <ActionButton
          size="small"
          disabled={spans.length >= MOST_SPANS}
          onClick={() => onChange([...spans, { row: next, weekdays: WORKDAYS, from: '', to: '' }])}
        >
          {t('hours.add')}
        </ActionButton>
        <ActionButton size="small" onClick={() => onChange(USUAL)}>
          {t('hours.usual')}
        </ActionButton>
        {spans.length > 0 && (
          <ActionButton size="small" onClick={() => onChange([])}>
            {t('hours.clear')}
          </ActionButton>
        )}
      </div>
      <div id={note} className={warning ? 'field-warning' : 'field-hint'} aria-live="polite">
        {warning ?? t('hours.hint')}
      </div>
    </fieldset>
  )
}

type SpanProps = Readonly<{
  span: SpanDraft
  number: number
  onChange: (span: SpanDraft) => void
  onRemove: () => void
}>

function Span({ span, number, onChange, onRemove }: SpanProps) {
  const { t } = useTranslation('floor')
  const { weekdays, from, to } = span
  const toggle = (day: number, on: boolean) =>
    onChange({ ...span, weekdays: on ? [...weekdays, day] : weekdays.filter((each) => each !== day) })
  return (
    <div className="hours-span">
      {WEEK.map((day) => (
        <label key={day} className="choice-option">
          <input
            type="checkbox"
            aria-label={t('hours.dayOf', { day: t(`weekday.${day}`), number })}
            checked={weekdays.includes(day)}
            onChange={(event) => toggle(day, event.target.checked)}
          />
          <span aria-hidden="true">{t(`weekday.${day}`)}</span>
        </label>
      ))}
      <span className="hours-times">
        <TextInput
          plainCharacters
          aria-label={t('hours.from', { number })}
          value={from}
          maxLength={5}
          placeholder="09:00"
          onChange={(value) => onChange({ ...span, from: value })}
        />
        <span aria-hidden="true">–</span>
        <TextInput
          plainCharacters
          aria-label={t('hours.to', { number })}
          value={to}
          maxLength={5}
          placeholder="12:00"
          onChange={(value) => onChange({ ...span, to: value })}
        />
        <ActionButton size="small" aria-label={t('hours.remove', { number })} onClick={onRemove}>
          ✕
        </ActionButton>
      </span>
    </div>
  )
}
