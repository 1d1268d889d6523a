import { runCommand } from '../office/command.ts'
import { addMerged, makeMerged } from '../office/visit/attachment-merge.ts'
import { addAttachment, attachmentsOf, removeAttachment, restoreAttachment } from '../office/visit/attachments.ts'
import { hall } from './context.ts'
import { actorOf, does, readingOf, reads } from './handlers.ts'

/** Scans and photos of a visit; their bytes come and go beside the contract, see `attachment-files.ts`. */
export const attachmentHandlers = {
  attachments: hall.visit.attachments.handler(reads(attachmentsOf)),
  addAttachment: hall.visit.addAttachment.handler((call) =>
    does(addAttachment(call.context.attachments.files.has))(call),
  ),
  removeAttachment: hall.visit.removeAttachment.handler(does(removeAttachment)),
  restoreAttachment: hall.visit.restoreAttachment.handler(does(restoreAttachment)),
  mergeAttachments: hall.visit.mergeAttachments.handler(async ({ context, input, path }) => {
    const { office, attachments } = context
    // The PDF is made before the transaction, which nothing may await in; the command looks at everything again.
    const made = await makeMerged({ office, ...attachments }, readingOf(context), input)
    return runCommand(office, actorOf(context), path.join('.'), input, addMerged(attachments.files.has, made))
  }),
}
