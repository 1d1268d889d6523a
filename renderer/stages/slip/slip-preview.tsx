import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { useCommand } from '../../app/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { ListSkeleton, Retry } from '../../ui/page-state.tsx'
import { SheetFrame } from './sheet-frame.tsx'
import type { Slip } from './slip-item.tsx'

type Copy = Readonly<{ copy: number; html: string }>

/** The sheet as it will be on paper. Printing counts a copy first, so that a second one is marked 补打. */
export function SlipPreview({ slip }: Readonly<{ slip: Slip }>) {
  const { t } = useTranslation('slip')
  const sheet = useQuery(hall.slip.get.queryOptions({ input: { slip: slip.id } }))
  const [copy, setCopy] = useState<Copy | null>(null)
  const print = useCommand(hall.slip.print)
  const kind = t(`kind.${slip.kind}`)
  const html = copy?.html ?? sheet.data?.html

  async function makeCopy() {
    const made = await print.run({ slip: slip.id })
    if (made) setCopy(made)
  }

  return (
    <div className="slip-preview">
      <FailureNote failure={print.failure} onClose={print.clear} />
      <div className="panel-actions">
        <ActionButton
          primary={slip.copies === 0}
          shortcut="Alt+P"
          running={print.running}
          disabled={!html}
          onClick={() => void makeCopy()}
        >
          {t(slip.copies === 0 ? 'print' : 'reprint')}
        </ActionButton>
        {slip.copies > 0 && <span className="quiet-text">{t('reprintHint')}</span>}
      </div>
      {copy && <p role="status">{t('sent', { kind, copy: copy.copy })}</p>}
      {!html && (sheet.isError ? <Retry onRetry={sheet.refetch} /> : <ListSkeleton rows={6} />)}
      {html && (
        <SheetFrame key={copy?.copy ?? 'preview'} title={t('previewOf', { kind })} html={html} print={copy !== null} />
      )}
    </div>
  )
}
