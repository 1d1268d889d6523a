import { useTranslation } from 'react-i18next'
import type { Guide } from '../../../shared/contract/transcript.ts'
import { Field } from '../../ui/field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { typedText } from '../visit/typed-text.ts'
import { QUESTIONS, type Question } from './merge.ts'
import './guide-fields.css'

type Props = Readonly<{ guide: Guide; onChange: (guide: Guide) => void; onPause: () => void }>

/** The six questions an oral account answers, each with its own field. */
export function GuideFields({ guide, onChange, onPause }: Props) {
  const { t } = useTranslation('transcript')
  return (
    <div className="guide-fields">
      {QUESTIONS.map((question) => (
        <Field key={question} label={t(`guide.${question}`)} hint={t(`hint.${question}`)}>
          {(control) => (
            <TextArea
              {...control}
              autoFocus={question === 'who'}
              rows={question === 'what' ? 6 : 2}
              maxRows={question === 'what' ? 16 : 6}
              maxLength={LENGTHS[question]}
              value={guide[question]}
              onBlur={onPause}
              onChange={(words) => onChange({ ...guide, [question]: typedText(words) })}
            />
          )}
        </Field>
      ))}
    </div>
  )
}

/** As the contract takes them. */
const LENGTHS: Record<Question, number> = { who: 2000, when: 2000, where: 2000, what: 20000, want: 4000, basis: 4000 }
