import { useEffect, useState } from 'react'
import type { AttachmentId } from '../../../../shared/model/ids.ts'
import { type Failure, failureOf } from '../../../app/failure.ts'
import { fetchFile } from '../../../app/transfer.ts'

type Got = Readonly<{ url: string | null; blob: Blob | null; failure: Failure | null }>
const NOTHING: Got = { url: null, blob: null, failure: null }

/**
 * A file of the hall as an address of this page alone, as long as it is shown. Not a query of the cache: that fetches
 * anew after every reconnect, and each opening is kept in the journal.
 */
export function useAttachmentFile(id: AttachmentId, part: 'file' | 'thumbnail', wanted = true): Got {
  const [got, setGot] = useState(NOTHING)
  useEffect(() => {
    if (!wanted) return
    const end = new AbortController()
    let url: string | null = null
    fetchFile(id, part, end.signal).then(
      (blob) => {
        url = URL.createObjectURL(blob)
        setGot({ url, blob, failure: null })
      },
      (error: unknown) => !end.signal.aborted && setGot({ ...NOTHING, failure: failureOf(error) }),
    )
    return () => {
      end.abort()
      if (url) URL.revokeObjectURL(url)
      setGot(NOTHING)
    }
  }, [id, part, wanted])
  return got
}
