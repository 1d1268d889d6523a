import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { DidItComeOut } from '../../app/printing/did-it-come-out.tsx'
import { JobFollowed } from '../../app/printing/job-followed.tsx'
import { SheetFrame } from '../../app/printing/sheet-frame.tsx'
import { ActionButton } from '../../ui/action-button.tsx'
import { ListSkeleton, Retry } from '../../ui/page-state.tsx'
import type { Slip } from './slip-item.tsx'
import { usePrint } from './use-print.ts'

/** The sheet as it will be on paper. Printing counts a copy first, so that a second one is marked 补打. */
export function SlipPreview({ slip }: Readonly<{ slip: Slip }>) {
  const { t } = useTranslation('slip')
  const sheet = useQuery(hall.slip.get.queryOptions({ input: { slip: slip.id } }))
  const { copy, way, ...printing } = usePrint(slip)
  const kind = t(`kind.${slip.kind}`)
  const html = copy?.html ?? sheet.data?.html
  const dialog = way === 'dialog' && copy !== null

  return (
    <div className="slip-preview">
      <FailureNote failure={printing.failure} onClose={printing.clear} />
      <div className="panel-actions">
        <ActionButton
          primary={slip.copies === 0}
          shortcut="Alt+P"
          running={printing.running}
          disabled={!html || !printing.ready}
          onClick={() => void printing.print()}
        >
          {t(slip.copies === 0 ? 'print' : 'reprint')}
        </ActionButton>
        {slip.copies > 0 && <span className="quiet-text">{t('reprintHint')}</span>}
      </div>
      {copy?.job && <JobFollowed job={copy.job} onAgain={printing.followUp} onSettled={printing.settled} />}
      {copy && !copy.job && (
        <DidItComeOut
          said={t(copy.failed ? 'notSentHere' : 'sent', { kind, copy: copy.copy })}
          lost={copy.failed}
          running={printing.running}
          onYes={printing.settled}
          onAgain={() => void printing.print()}
        />
      )}
      {!html && (sheet.isError ? <Retry onRetry={sheet.refetch} /> : <ListSkeleton rows={6} />)}
      {html && (
        <SheetFrame
          key={copy?.copy ?? 'preview'}
          title={t('previewOf', { kind })}
          paper="a5"
          html={html}
          print={dialog}
        />
      )}
    </div>
  )
}
