import Button from 'antd/es/button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttachmentView } from '../../../../shared/contract/visit-attachments.ts'
import type { AttachmentId, VisitId } from '../../../../shared/model/ids.ts'
import { FailureNote } from '../../../app/failure-note.tsx'
import { hall } from '../../../app/hall-client.ts'
import { useCommand } from '../../../app/use-command.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Field } from '../../../ui/field.tsx'
import { TextInput } from '../../../ui/text-input.tsx'

type Props = Readonly<{
  visit: VisitId
  /** What was chosen, in the order of the pages. */
  order: readonly AttachmentView[]
  onOrder: (order: readonly AttachmentId[]) => void
  onClose: () => void
}>

/** The chosen papers become the pages of one PDF, in an order that can still be changed. */
export function AttachmentMerge({ visit, order, onOrder, onClose }: Props) {
  const { t } = useTranslation('attachment')
  const [name, setName] = useState(t('merge.defaultName'))
  const merge = useCommand(hall.visit.mergeAttachments)
  const ids = order.map(({ id }) => id)
  const hindering = order.find(({ id }) => id === merge.about)

  function move(from: number, to: number): void {
    const moved = ids.toSpliced(from, 1)
    onOrder(moved.toSpliced(to, 0, ...ids.slice(from, from + 1)))
  }

  async function make(): Promise<void> {
    const named = /\.pdf$/i.test(name.trim()) ? name.trim() : `${name.trim() || t('merge.defaultName')}.pdf`
    if (await merge.run({ visit, attachments: ids, name: named })) onClose()
  }

  return (
    <section className="attachment-panel" aria-label={t('merge.title')}>
      <h4>{t('merge.title')}</h4>
      <ol className="attachment-order">
        {order.map((paper, index) => (
          <li key={paper.id}>
            <span>
              {paper.name}
              {paper.type === 'image/webp' && <small className="field-warning">{t('merge.webp')}</small>}
            </span>
            <Button
              size="small"
              disabled={index === 0}
              aria-label={t('merge.earlierOf', { name: paper.name })}
              onClick={() => move(index, index - 1)}
            >
              ↑
            </Button>
            <Button
              size="small"
              disabled={index === order.length - 1}
              aria-label={t('merge.laterOf', { name: paper.name })}
              onClick={() => move(index, index + 1)}
            >
              ↓
            </Button>
          </li>
        ))}
      </ol>
      <Field label={t('merge.name')} hint={t('merge.kept')}>
        {(control) => (
          <TextInput {...control} value={name} onChange={setName} onEnter={() => void make()} maxLength={120} />
        )}
      </Field>
      <FailureNote failure={merge.failure} onClose={merge.clear} />
      {hindering && (
        <p className="field-warning" role="alert">
          {t('merge.hindering', { name: hindering.name })}
        </p>
      )}
      <div className="panel-actions">
        <ActionButton primary running={merge.running} onClick={() => void make()}>
          {t('merge.do', { count: order.length })}
        </ActionButton>
        <ActionButton onClick={onClose}>{t('merge.leave')}</ActionButton>
      </div>
    </section>
  )
}
