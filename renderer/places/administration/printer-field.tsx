import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PrinterId } from '../../../shared/contract/printing.ts'
import { Field } from '../../ui/field.tsx'
import { SelectInput } from '../../ui/select-input.tsx'
import { TextInput } from '../../ui/text-input.tsx'

export type KnownPrinter = Readonly<{ id: string; name: string; state: 'ready' | 'stopped' | 'unknown' }>

type Props = Readonly<{
  printer: string | null
  printers: readonly KnownPrinter[]
  /** What is said where no printer is chosen. */
  none: string
  onChange: (printer: string | null) => void
  onWrong: (wrong: boolean) => void
}>

const [NONE, NETWORK] = ['none', 'network']

/** One of the printers that are known, one of the network by its address, or none. */
export function PrinterField({ printer, printers, none, onChange, onWrong }: Props) {
  const { t } = useTranslation('administration')
  const isKnown = printer === null || printers.some(({ id }) => id === printer)
  const [address, setAddress] = useState<string | null>(null)
  const id = address === null ? null : networkId(address)

  function choose(value: string) {
    const typed = value === NETWORK
    setAddress(typed ? '' : null)
    onWrong(typed)
    if (!typed) onChange(value === NONE ? null : value)
  }
  function type(text: string) {
    setAddress(text)
    const found = networkId(text)
    onWrong(found === null)
    if (found) onChange(found)
  }

  const gone =
    isKnown || printer === null ? [] : [{ value: printer, label: t('printing.notFound', { printer: nameOf(printer) }) }]
  const options = [
    { value: NONE, label: none },
    ...printers.map(({ id: value, name, state }) => ({
      value,
      label: state === 'stopped' ? t('printing.stopped', { name }) : t(`printing.kinds.${kindOf(value)}`, { name }),
    })),
    ...gone,
    { value: NETWORK, label: t('printing.other') },
  ]
  return (
    <>
      <Field label={t('printing.printer')}>
        {(control) => (
          <SelectInput
            {...control}
            value={address === null ? (printer ?? NONE) : NETWORK}
            options={options}
            onChange={choose}
          />
        )}
      </Field>
      {address !== null && (
        <Field
          label={t('printing.address')}
          hint={t('printing.addressHint')}
          {...(address !== '' && id === null ? { warning: t('printing.addressWrong') } : {})}
        >
          {(control) => (
            <TextInput {...control} value={address} onChange={type} plainCharacters maxLength={120} autoFocus />
          )}
        </Field>
      )}
    </>
  )
}

const nameOf = (id: string) => id.slice(id.indexOf(':') + 1)

function kindOf(id: string): 'system' | 'network' | 'simulator' {
  if (id.startsWith('network:')) return 'network'
  return id.startsWith('simulator:') ? 'simulator' : 'system'
}

/** The printer at an address such as `192.168.1.50` or `printer.local:9101`; null while it is none. */
function networkId(address: string): string | null {
  const [, host = '', port = '9100'] = /^([a-z0-9.-]+?)(?::(\d+))?$/.exec(address.trim().toLowerCase()) ?? []
  const parsed = PrinterId.safeParse(`network:${host}:${port}`)
  return parsed.success && Number(port) <= 65_535 ? parsed.data : null
}
