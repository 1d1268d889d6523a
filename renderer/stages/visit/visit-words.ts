import type { TFunction } from 'i18next'
import type { VisitView } from '../../../shared/contract/visit.ts'

/** A visit's people and needs in words, each empty where there is nothing to say. */
export function visitWords({ party, needs, representatives, attendants }: VisitView, t: TFunction<'visit'>) {
  const list = (parts: readonly (string | false)[]) => parts.filter(Boolean).join(t('listComma'))
  return {
    kind: list([t(`type.${party.type}`), party.sex && t(`identity.${party.sex}`), party.nation]),
    needs: list([
      needs.language,
      needs.signLanguage && t('needs.signLanguage'),
      needs.wheelchair && t('needs.wheelchair'),
      needs.other,
    ]),
    representatives: list(representatives.map(({ name, phoneMasked }) => `${name} ${phoneMasked}`.trim())),
    attendants: list(
      attendants.map(({ as, name, relation, phoneMasked, authorised }) => {
        const owed = as !== 'companion' && !authorised && `(${t('summary.paperOwed')})`
        return [`${t(`attendants.${as}`)} ${name}`, relation, phoneMasked, owed].filter(Boolean).join(' ')
      }),
    ),
  }
}

/** The people with their phones as they were revealed: a line for each in their order, the name before the phone. */
export function withPhones<Person extends Readonly<{ name: string; phoneMasked: string }>>(
  people: readonly Person[],
  revealed: string,
): Person[] {
  const lines = revealed.split('\n')
  return people.map((person, at) => ({ ...person, phoneMasked: (lines[at] ?? '').slice(person.name.length).trim() }))
}
