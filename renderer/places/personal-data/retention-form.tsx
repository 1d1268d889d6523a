import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RETENTION_YEARS } from '../../../shared/model/retention.ts'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { useCommand } from '../../app/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { wholeNumber } from '../administration/whole-number.ts'

/** After how many years; says whom it concerns today before it takes effect, and asks once more. */
export function RetentionForm({ years }: Readonly<{ years: number | null }>) {
  const { t } = useTranslation(['retention', 'common'])
  const save = useCommand(hall.visit.setRetention)
  const [way, setWay] = useState<'keep' | 'erase'>(years === null ? 'keep' : 'erase')
  const [typed, setTyped] = useState(String(years ?? DEFAULT))
  const [asking, setAsking] = useState(false)
  const count = wholeNumber(typed, RETENTION_YEARS)
  const wanted = way === 'keep' ? null : count
  const isWrong = way === 'erase' && count === null
  const changed = !isWrong && wanted !== years
  const edit = (change: () => void) => {
    setAsking(false)
    change()
  }

  async function set(value: number | null) {
    if (await save.run({ years: value })) setAsking(false)
  }

  return (
    <section className="administration-form" aria-label={t('form.title')}>
      <Choice
        legend={t('form.title')}
        value={way}
        options={(['keep', 'erase'] as const).map((value) => ({ value, label: t(`form.${value}`) }))}
        onChange={(value) => edit(() => setWay(value))}
      />
      {way === 'erase' && (
        <Field label={t('form.years')} warning={isWrong && t('form.wrong', RETENTION_YEARS)}>
          {(control) => (
            <TextInput {...control} inputMode="numeric" value={typed} onChange={(text) => edit(() => setTyped(text))} />
          )}
        </Field>
      )}
      {way === 'erase' && count !== null && <Effect years={count} />}
      <FailureNote failure={save.failure} onClose={save.clear} />
      <div className="administration-row" aria-live="polite">
        {asking && wanted !== null ? (
          <>
            <strong>{t('form.sure', { count: wanted })}</strong>
            <ActionButton danger running={save.running} onClick={() => void set(wanted)}>
              {t('form.yes')}
            </ActionButton>
            <ActionButton onClick={() => setAsking(false)}>{t('action.cancel', { ns: 'common' })}</ActionButton>
          </>
        ) : (
          <ActionButton
            primary
            disabled={!changed}
            running={save.running}
            onClick={() => (wanted === null ? void set(null) : setAsking(true))}
          >
            {t('action.save', { ns: 'common' })}
          </ActionButton>
        )}
      </div>
    </section>
  )
}

function Effect({ years }: Readonly<{ years: number }>) {
  const { t } = useTranslation('retention')
  const effect = useQuery(hall.visit.retentionEffect.queryOptions({ input: { years } }))
  if (!effect.data) return <p className="field-hint">{t('effect.counting')}</p>
  const { parties, orMore } = effect.data
  return <p role="status">{t(orMore ? 'effect.orMore' : 'effect.parties', { count: parties })}</p>
}

/** Where nothing was said yet: a suggestion of the form, never of the hall. */
const DEFAULT = 5
