import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Slot } from '../../../shared/contract/ticket-appointments.ts'
import { ListState } from '../../ui/page-state.tsx'
import { slotWords } from './appointments-words.ts'

type Props = Readonly<{
  slots: Readonly<{ data: readonly Slot[] | undefined; isError: boolean; refetch: () => unknown }>
  starts: number | null
  warning: string | null
  onChange: (starts: number) => void
}>

/** The half-hours of a day with the places left; full ones are seen and cannot be chosen. */
export function SlotChoice({ slots, starts, warning, onChange }: Props) {
  const { t } = useTranslation('appointments')
  const name = useId()
  return (
    <fieldset className="appointments-choice" aria-describedby={warning ? `${name}-note` : undefined}>
      <legend className="field-label">{t('book.time')}</legend>
      <ListState query={slots} rows={3} empty={t('book.noTimes')}>
        {(known) => (
          <div className="appointments-slots">
            {known.map((slot) => {
              const left = slot.capacity - slot.booked
              const closed = slot.past || left <= 0
              return (
                <label key={slot.starts} className={closed ? 'choice-option appointments-closed' : 'choice-option'}>
                  <input
                    type="radio"
                    name={name}
                    checked={slot.starts === starts}
                    disabled={closed}
                    onChange={() => onChange(slot.starts)}
                  />
                  <span>
                    {slotWords(slot.starts)}
                    <small>
                      {slot.past ? t('book.past') : left > 0 ? t('book.free', { count: left }) : t('book.full')}
                    </small>
                  </span>
                </label>
              )
            })}
          </div>
        )}
      </ListState>
      {warning && (
        <div id={`${name}-note`} className="field-warning" role="alert">
          {warning}
        </div>
      )}
    </fieldset>
  )
}
