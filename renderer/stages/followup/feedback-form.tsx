import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CasefileRow } from '../../../shared/contract/casefile.ts'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { useTimes } from '../../app/time.ts'
import { useCommand } from '../../app/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Field } from '../../ui/field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import './followup.css'

type Props = Readonly<{ casefile: Pick<CasefileRow, 'id' | 'state'> }>

/** The responsible unit tells the hall what came of a finished matter; afterwards it shows what was told. */
export function FeedbackForm({ casefile }: Props) {
  const { t } = useTranslation('followup')
  const { moment } = useTimes()
  const followup = useQuery(hall.followup.ofCasefile.queryOptions({ input: { casefile: casefile.id } }))
  const given = followup.data?.feedback
  if (given) {
    return (
      <div className="feedback-given" role="status">
        <p>
          <strong>{followup.data?.rating ? t('rated') : t('feedbackSent')}</strong>
        </p>
        <p className="casefile-text">{given.text}</p>
        <p className="quiet-text">{t('feedbackGivenOn', { who: given.who, date: moment(given.at) })}</p>
      </div>
    )
  }
  return casefile.state === 'finished' && followup.data ? <GiveFeedback key={casefile.id} casefile={casefile} /> : null
}

function GiveFeedback({ casefile }: Props) {
  const { t } = useTranslation('followup')
  const [text, setText] = useState('')
  const [asked, setAsked] = useState(false)
  const feedback = useCommand(hall.followup.feedback)

  async function send() {
    setAsked(true)
    if (text.trim() !== '') await feedback.run({ casefile: casefile.id, text })
  }

  return (
    <section className="followup-form" aria-label={t('feedbackLabel')}>
      <FailureNote failure={feedback.failure} onClose={feedback.clear} />
      <Field
        label={t('feedbackLabel')}
        hint={t('feedbackHint')}
        required
        {...(asked && text.trim() === '' ? { warning: t('missingFeedback') } : {})}
      >
        {(control) => <TextArea {...control} value={text} onChange={setText} rows={3} maxRows={8} maxLength={2000} />}
      </Field>
      <div className="panel-actions">
        <ActionButton primary shortcut="Alt+K" running={feedback.running} onClick={() => void send()}>
          {t('sendFeedback')}
        </ActionButton>
      </div>
    </section>
  )
}
