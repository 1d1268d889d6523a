import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConsentManner } from '../../../../shared/contract/transcript-recording.ts'
import type { TranscriptId } from '../../../../shared/model/ids.ts'
import { FailureNote } from '../../../app/failure-note.tsx'
import { hall } from '../../../app/hall-client.ts'
import { useCommand } from '../../../app/use-command.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Field } from '../../../ui/field.tsx'
import { SelectInput } from '../../../ui/select-input.tsx'

type Props = Readonly<{
  transcript: TranscriptId
  /** Who came, the one who speaks first. */
  people: readonly string[]
  onClose: () => void
}>

/** What the visitor is told before being asked, and who agreed how. */
export function ConsentForm({ transcript, people, onClose }: Props) {
  const { t } = useTranslation('recording')
  const [giver, setGiver] = useState(people[0] ?? '')
  const [manner, setManner] = useState<ConsentManner>('aloud')
  const consent = useCommand(hall.transcript.giveConsent)
  const leave = ({ key }: KeyboardEvent) => key === 'Escape' && onClose()

  async function agreed(): Promise<void> {
    if (await consent.run({ transcript, giver, manner })) onClose()
  }

  return (
    <section className="recording-panel" aria-label={t('consent.title')} onKeyDown={leave}>
      <p>{t('consent.say')}</p>
      <ul>
        {(['what', 'who', 'long', 'free'] as const).map((point) => (
          <li key={point}>{t(`consent.${point}`)}</li>
        ))}
      </ul>
      <div className="recording-consent-fields">
        <Field label={t('consent.giver')}>
          {(control) => (
            <SelectInput
              {...control}
              autoFocus
              value={giver}
              options={people.map((name) => ({ value: name, label: name }))}
              onChange={setGiver}
            />
          )}
        </Field>
        <Choice
          legend={t('consent.manner')}
          value={manner}
          options={ConsentManner.options.map((value) => ({ value, label: t(`consent.${value}`) }))}
          onChange={setManner}
        />
      </div>
      <FailureNote failure={consent.failure} onClose={consent.clear} />
      <div className="recording-acts">
        <ActionButton primary running={consent.running} onClick={() => void agreed()}>
          {t('consent.agreed')}
        </ActionButton>
        <ActionButton onClick={onClose}>{t('consent.refused')}</ActionButton>
      </div>
    </section>
  )
}
