import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TicketView } from '../../../shared/contract/ticket.ts'
import { hall } from '../../app/hall-client.ts'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useAtDesk } from './at-desk.ts'
import { placesFrom } from './desk-acts.ts'
import { PanelForm } from './panel.tsx'

type Props = Readonly<{
  ticket: TicketView
  /** Somebody who was set aside or did not come: suggested is the place of the arrival. */
  aside: boolean
}>

/** Back into the queue behind some others, as many as the hall has set unless the clerk says otherwise. */
export function PutBackForm({ ticket, aside }: Props) {
  const { t } = useTranslation('ticket')
  const { verbs, close } = useAtDesk()
  const floor = useQuery(hall.ticket.floor.queryOptions())
  const [typed, setTyped] = useState<string | null>(null)
  const suggested = aside ? 0 : (floor.data?.putBackPlaces ?? USUAL_PLACES)
  const places = placesFrom(typed ?? String(suggested))

  async function putBack() {
    if (places !== null && (await verbs.run(hall.ticket.putBack, { ticket: ticket.id, places }))) close()
  }

  return (
    <PanelForm
      title={t('putBackTitle', { label: ticket.label })}
      act={t('putBackNow')}
      disabled={places === null}
      onAct={() => void putBack()}
    >
      <Field label={t('places')} hint={t('placesHint')} warning={places === null && t('placesWrong')}>
        {(control) => (
          <TextInput
            {...control}
            plainCharacters
            inputMode="numeric"
            maxLength={2}
            value={typed ?? String(suggested)}
            onChange={setTyped}
            onEnter={() => void putBack()}
          />
        )}
      </Field>
    </PanelForm>
  )
}

/** Until the hall's own number has arrived. */
const USUAL_PLACES = 3
