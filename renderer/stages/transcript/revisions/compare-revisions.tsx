import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TranscriptId } from '../../../../shared/model/ids.ts'
import { Field } from '../../../ui/field.tsx'
import { ListSkeleton, Retry } from '../../../ui/page-state.tsx'
import { SelectInput } from '../../../ui/select-input.tsx'
import { Differences } from './differences-side.tsx'
import { Proven } from './proven.tsx'
import { useRevision } from './use-revision.ts'

type Props = Readonly<{ transcript: TranscriptId; newest: number }>

/** Two revisions side by side: what was taken out on the left, what was put in on the right. */
export function CompareRevisions({ transcript, newest }: Props) {
  const { t } = useTranslation('read-back')
  const [[left, right], choose] = useState<readonly [number, number]>([newest - 1, newest])
  const numbers = Array.from({ length: newest }, (_, index) => index + 1)
  const options = numbers.map((revision) => ({ value: `${revision}`, label: t('revisions.number', { revision }) }))
  const before = useRevision(transcript, left)
  const after = useRevision(transcript, right)
  const failed = [before, after].find(({ isError }) => isError)
  return (
    <div className="compare">
      <div className="compare-heads">
        <Field label={t('revisions.left')}>
          {(control) => (
            <SelectInput
              {...control}
              autoFocus
              value={`${left}`}
              options={options}
              onChange={(value) => choose([Number(value), right])}
            />
          )}
        </Field>
        <Field label={t('revisions.right')}>
          {(control) => (
            <SelectInput
              {...control}
              value={`${right}`}
              options={options}
              onChange={(value) => choose([left, Number(value)])}
            />
          )}
        </Field>
        {[left, right].map((revision, side) => (
          <div key={SIDES[side]}>
            <Proven transcript={transcript} revision={revision} />
          </div>
        ))}
      </div>
      {before.data && after.data && <Differences before={before.data.guide} after={after.data.guide} />}
      {failed && <Retry onRetry={failed.refetch} />}
      {!failed && !(before.data && after.data) && <ListSkeleton rows={3} />}
    </div>
  )
}

/** The same revision may stand on both. */
const SIDES = ['left', 'right'] as const
