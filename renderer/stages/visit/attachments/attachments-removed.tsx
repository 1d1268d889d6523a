import Button from 'antd/es/button'
import { useTranslation } from 'react-i18next'
import type { AttachmentView } from '../../../../shared/contract/visit-attachments.ts'
import { FailureNote } from '../../../app/failure-note.tsx'
import { hall } from '../../../app/hall-client.ts'
import { useTimes } from '../../../app/time.ts'
import { useCommand } from '../../../app/use-command.ts'

/** What was taken away, by whom and why; it can be put back. */
export function AttachmentsRemoved({ list }: Readonly<{ list: readonly AttachmentView[] }>) {
  const { t } = useTranslation('attachment')
  const { moment } = useTimes()
  const restore = useCommand(hall.visit.restoreAttachment)
  if (list.length === 0) return null
  return (
    <details className="attachments-removed">
      <summary>{t('removed.title', { count: list.length })}</summary>
      <FailureNote failure={restore.failure} onClose={restore.clear} />
      <ul>
        {list.map(({ id, name, removed }) => (
          <li key={id}>
            <span>
              {t('removed.line', { name, by: removed?.by, at: moment(removed?.at ?? 0), why: removed?.reason })}
            </span>
            <Button
              size="small"
              disabled={restore.running}
              aria-label={t('removed.restoreOf', { name })}
              onClick={() => void restore.run({ attachment: id })}
            >
              {t('removed.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
