import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KnownRow } from '../../../../shared/contract/visit-parties.ts'
import { plainCharacters } from '../../../../shared/model/plain-characters.ts'
import { BusinessDate } from '../../../../shared/model/time.ts'
import { useAbout } from '../../../app/about.tsx'
import { Field } from '../../../ui/field.tsx'
import { KeyHint } from '../../../ui/key-hint.tsx'
import { SelectInput } from '../../../ui/select-input.tsx'
import { useShortcut } from '../../../ui/use-shortcut.ts'
import { KnownPartyInput } from '../party/known-party-input.tsx'
import { DIGIT_KEYS } from './form-keys.ts'
import { identityNote } from './identity-note.ts'
import { useDivisionName } from './use-division-name.ts'
import { documentsOf, type VisitDraft } from './visit-draft.ts'

type Props = Readonly<{
  draft: VisitDraft
  onChange: (part: Partial<VisitDraft>) => void
  onTake?: ((party: KnownRow) => void) | undefined
}>

/** Which document the visitor brought. A wrong number warns while it is typed and keeps nobody from registering. */
export function DocumentFields({ draft, onChange, onTake }: Props) {
  const { t } = useTranslation('visit')
  const said = useIdentityWords(draft)
  const fields = useRef<HTMLDivElement>(null)
  const isKnown = draft.known !== null
  // Of a known party the same key takes the change back.
  useShortcut(DIGIT_KEYS.document, () => fields.current?.querySelector('select')?.focus(), !isKnown)

  return (
    <>
      <div ref={fields}>
        <Field label={<DocumentLabel hinted={!isKnown} />}>
          {(control) => (
            <SelectInput
              {...control}
              value={draft.documentType}
              options={documentsOf(draft.type).map((value, index) => ({
                value,
                // A digit finds it in the list, whatever the input method makes of letters.
                label: `${index + 1} ${t(`document.${value}`)}`,
              }))}
              onChange={(documentType) => onChange({ documentType })}
            />
          )}
        </Field>
      </div>
      {draft.documentType !== 'none' && (
        <Field label={t('document.number')} hint={said.hint} warning={said.warning}>
          {(control) => (
            <KnownPartyInput
              {...control}
              where="document"
              name="document-number"
              maxLength={40}
              autoFocus={isKnown}
              value={draft.documentNumber}
              onTake={onTake}
              onBlur={() => {
                said.setTyping(false)
                onChange({ documentNumber: plainCharacters(draft.documentNumber) })
              }}
              onChange={(documentNumber) => {
                said.setTyping(true)
                onChange({ documentNumber })
              }}
            />
          )}
        </Field>
      )}
    </>
  )
}

function DocumentLabel({ hinted }: Readonly<{ hinted: boolean }>) {
  const { t } = useTranslation('visit')
  return (
    <>
      {t('document.type')} {hinted && <KeyHint shortcut={DIGIT_KEYS.document} />}
    </>
  )
}

function useIdentityWords({ documentType, documentNumber }: VisitDraft) {
  const { t } = useTranslation('visit')
  const { businessDate } = useAbout()
  const [typing, setTyping] = useState(false)
  const today = BusinessDate.parse(businessDate)
  const note = identityNote(documentType, documentNumber, today, typing)
  const words = {
    setTyping,
    hint: undefined as string | undefined,
    warning: undefined as string | undefined,
  }
  if (note.kind === 'counting') words.hint = t('identity.counting', { count: note.count })
  if (note.kind === 'doubt') words.warning = t(`identity.${note.problem}`, { count: note.count })
  const division = useDivisionName(note.kind === 'checked' ? note.division : '')
  if (note.kind === 'checked') {
    const said = { birthDate: note.birthDate, sex: t(`identity.${note.sex}`), division }
    words.hint = t(division ? 'identity.checkedIn' : 'identity.checked', said)
  }
  return words
}
