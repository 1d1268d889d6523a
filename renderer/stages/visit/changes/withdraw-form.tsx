import { useTranslation } from 'react-i18next'
import type { VisitView } from '../../../../shared/contract/visit.ts'
import { FailureNote } from '../../../app/failure-note.tsx'
import { hall } from '../../../app/hall-client.ts'
import { useCommands } from '../../../app/use-command.ts'
import { ReasonForm } from './reason-form.tsx'
import { useReasons } from './use-reasons.ts'
import '../party/party-acts.css'

type Props = Readonly<{ visit: VisitView; onDone: () => void; onCancel: () => void }>

/** Takes a registration back, or puts one back that was withdrawn: says what follows, and asks why. */
export function WithdrawForm({ visit, onDone, onCancel }: Props) {
  const { t } = useTranslation('party')
  const act = visit.withdrawnAt === null ? 'withdraw' : 'restore'
  const { run, running, failure, clear } = useCommands()

  async function send(reason: string) {
    const input = { visit: visit.id, reason }
    const done = await (act === 'withdraw' ? run(hall.visit.withdraw, input) : run(hall.visit.restore, input))
    if (done) onDone()
  }

  return (
    <section className="party-act" aria-label={t(`${act}.title`)}>
      <h3>{t(`${act}.title`)}</h3>
      <p>{t(`${act}.hint`, { name: visit.party.name })}</p>
      <ReasonForm
        legend={t(`${act}.why`)}
        reasons={useReasons(act)}
        running={running !== null}
        onReason={(reason) => void send(reason)}
        onCancel={onCancel}
      />
      <FailureNote failure={failure} onClose={clear} />
    </section>
  )
}
