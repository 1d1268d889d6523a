import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { COUNTERS } from '../../../../shared/contract/roles.ts'
import { FailureNote } from '../../../app/failure-note.tsx'
import { hall, hallClient } from '../../../app/hall-client.ts'
import { useMe } from '../../../app/me.tsx'
import { DidItComeOut } from '../../../app/printing/did-it-come-out.tsx'
import { JobFollowed } from '../../../app/printing/job-followed.tsx'
import { PdfButton } from '../../../app/printing/pdf-button.tsx'
import { SheetFrame } from '../../../app/printing/sheet-frame.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ListSkeleton, Retry } from '../../../ui/page-state.tsx'
import { SecondPerson } from './second-person.tsx'
import { type PrintedAccount, useAccountPrint } from './use-account-print.ts'
import './print-account.css'

type Props = Readonly<{
  account: PrintedAccount
  shortcut?: string
  /** Where several stand on a page: what tells this one from the others. */
  label?: string
  /** Printed by two, also by those who only look at other accounts. */
  isAccusation?: boolean
}>

/** The account on paper: a sealed revision, or with `revision` 0 a draft to be signed by hand or with a thumbprint. */
export function PrintAccount({ account, shortcut, label, isAccusation = false }: Props) {
  const { t } = useTranslation('transcript')
  const { role } = useMe()
  const [open, setOpen] = useState(false)
  const mayPrint = isAccusation || COUNTERS.some((counter) => counter === role)
  const printing = useAccountPrint(account, mayPrint)
  const { copy, way } = printing
  const title = t(account.revision === 0 ? 'print.draft' : 'print.title')
  return (
    <section className="print-account" aria-label={label ?? title}>
      <FailureNote failure={printing.failure} onClose={printing.clear} />
      <div className="panel-actions">
        {mayPrint && (
          <ActionButton
            {...(shortcut === undefined ? {} : { shortcut })}
            running={printing.running}
            disabled={!printing.ready}
            onClick={() => void printing.print()}
          >
            {title}
          </ActionButton>
        )}
        <ActionButton aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'print.close' : 'print.preview')}
        </ActionButton>
        <PdfButton make={() => hallClient.transcript.pdf(account)} />
      </div>
      {printing.asksSecond && (
        <SecondPerson
          running={printing.running}
          onSign={(second) => void printing.printSigned(second)}
          onLeave={printing.leaveSecond}
        />
      )}
      {copy?.job && (
        <JobFollowed
          job={copy.job}
          onAgain={printing.followUp}
          onSettled={printing.settled}
          second={(signing) => <SecondPerson {...signing} />}
        />
      )}
      {copy && !copy.job && <PrintedHere copy={copy.copy} printing={printing} failed={copy.failed} />}
      {copy?.html && way === 'dialog' ? (
        <SheetFrame key={copy.copy} title={t('print.title')} paper="a4" html={copy.html} print />
      ) : (
        open && <Preview account={account} />
      )}
    </section>
  )
}

type Here = Readonly<{ copy: number; failed: boolean; printing: ReturnType<typeof useAccountPrint> }>

function PrintedHere({ copy, failed, printing }: Here) {
  const { t } = useTranslation('slip')
  return (
    <DidItComeOut
      said={t(failed ? 'notSentHere' : 'sent', { kind: t('kind.transcript'), copy })}
      lost={failed}
      running={printing.running}
      onYes={printing.settled}
      onAgain={() => void printing.print()}
    />
  )
}

function Preview({ account }: Readonly<{ account: PrintedAccount }>) {
  const { t } = useTranslation('transcript')
  const sheet = useQuery(hall.transcript.sheet.queryOptions({ input: account }))
  if (!sheet.data) return sheet.isError ? <Retry onRetry={sheet.refetch} /> : <ListSkeleton rows={6} />
  return <SheetFrame title={t('print.title')} paper="a4" html={sheet.data.html} print={false} />
}
