import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Progress } from '../../../shared/contract/followup.ts'
import { parseQueryCode } from '../../../shared/model/query-code.ts'
import { failureOf } from '../../app/failure.ts'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { useCommand } from '../../app/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { ProgressView } from './progress-view.tsx'

/** A clerk who called back enters what the visitor said; the code shows that it was this visitor. */
export function RatingForm() {
  const { t } = useTranslation('followup')
  const [typed, setTyped] = useState('')
  const code = parseQueryCode(typed)
  const progress = useQuery({
    ...hall.followup.progress.queryOptions({ input: code ? { queryCode: code } : skipToken }),
    retry: false,
  })
  const wrong = typed.length >= CODE_LENGTH && code === null
  return (
    <section className="followup-form" aria-label={t('rateTitle')}>
      <div>
        <h2>{t('rateTitle')}</h2>
        <p className="quiet-text">{t('rateHint')}</p>
      </div>
      <Field label={t('queryCodeLabel')} hint={t('queryCodeHint')} {...(wrong ? { warning: t('wrongCode') } : {})}>
        {(control) => <TextInput {...control} value={typed} onChange={setTyped} maxLength={20} plainCharacters />}
      </Field>
      {code && progress.isError && <FailureNote failure={failureOf(progress.error)} />}
      {code && progress.data && (
        <ProgressView progress={progress.data}>
          {progress.data.mayRate && <Rate key={code} queryCode={code} />}
        </ProgressView>
      )}
    </section>
  )
}

const CODE_LENGTH = 10

function Rate({ queryCode }: Readonly<{ queryCode: string }>) {
  const { t } = useTranslation('followup')
  const [rating, setRating] = useState<NonNullable<Progress['rating']> | null>(null)
  const [remark, setRemark] = useState('')
  const [asked, setAsked] = useState(false)
  const rate = useCommand(hall.followup.rate)

  async function send() {
    setAsked(true)
    if (rating) await rate.run({ queryCode, rating, remark })
  }

  return (
    <>
      <FailureNote failure={rate.failure} onClose={rate.clear} />
      <Choice
        legend={t('ratingLabel')}
        options={RATINGS.map((value) => ({ value, label: t(`rating.${value}`) }))}
        value={rating}
        onChange={setRating}
        required
        {...(asked && !rating ? { warning: t('missingRating') } : {})}
      />
      <Field label={t('remarkLabel')}>
        {(control) => <TextArea {...control} value={remark} onChange={setRemark} rows={2} maxLength={500} />}
      </Field>
      <div className="panel-actions">
        <ActionButton primary shortcut="Alt+V" running={rate.running} onClick={() => void send()}>
          {t('rate')}
        </ActionButton>
      </div>
    </>
  )
}

const RATINGS = ['satisfied', 'basically-satisfied', 'dissatisfied'] as const
