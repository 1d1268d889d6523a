import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoutingView } from '../../../shared/contract/routing.ts'
import type { RoutingId } from '../../../shared/model/ids.ts'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { useCommand } from '../../app/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { TextArea } from '../../ui/text-area.tsx'

type Conclusion = NonNullable<RoutingView['answer']>['conclusion']

/** The written answer: decision, legal basis, conclusion (article 32). */
export function AnswerForm({ routing, onDone }: Readonly<{ routing: RoutingId; onDone: () => void }>) {
  const { t } = useTranslation(['handling', 'routing'])
  const [text, setText] = useState('')
  const [basis, setBasis] = useState('')
  const [conclusion, setConclusion] = useState<Conclusion | null>(null)
  const [asked, setAsked] = useState(false)
  const answer = useCommand(hall.handling.answer)

  async function send() {
    setAsked(true)
    if (text.trim() === '' || !conclusion) return
    if (await answer.run({ routing, text, basis, conclusion })) onDone()
  }

  return (
    <section className="handling-form" aria-label={t('answer')}>
      <FailureNote failure={answer.failure} onClose={answer.clear} />
      <Field
        label={t('answerText')}
        hint={t('answerHint')}
        required
        {...(asked && text.trim() === '' ? { warning: t('missingAnswer') } : {})}
      >
        {(control) => (
          <TextArea {...control} value={text} onChange={setText} rows={4} maxRows={14} maxLength={8000} autoFocus />
        )}
      </Field>
      <Field label={t('basisLabel')}>
        {(control) => <TextArea {...control} value={basis} onChange={setBasis} rows={2} maxRows={6} maxLength={2000} />}
      </Field>
      <Choice
        legend={t('conclusionLabel')}
        options={CONCLUSIONS.map((value) => ({ value, label: t(`routing:conclusion.${value}`) }))}
        value={conclusion}
        onChange={setConclusion}
        required
        {...(asked && !conclusion ? { warning: t('missingConclusion') } : {})}
      />
      <div className="panel-actions">
        <ActionButton primary shortcut="Ctrl+Enter" running={answer.running} onClick={() => void send()}>
          {t('sendAnswer')}
        </ActionButton>
        <ActionButton onClick={onDone}>{t('cancel')}</ActionButton>
      </div>
    </section>
  )
}

const CONCLUSIONS = ['supported', 'explained', 'not-supported'] as const
