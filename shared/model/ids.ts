import { z } from 'zod'

/** Identities are UUID version 7 (RFC 9562): ordered by time, so that a million rows append instead of scatter. */
const id = <Brand extends string>() => z.uuid().brand<Brand>()

export const TicketId = id<'TicketId'>()
export type TicketId = z.output<typeof TicketId>
export const ServiceId = id<'ServiceId'>()
export type ServiceId = z.output<typeof ServiceId>
export const DeskId = id<'DeskId'>()
export type DeskId = z.output<typeof DeskId>
export const DepartmentId = id<'DepartmentId'>()
export type DepartmentId = z.output<typeof DepartmentId>
export const AccountId = id<'AccountId'>()
export type AccountId = z.output<typeof AccountId>
export const AppointmentId = id<'AppointmentId'>()
export type AppointmentId = z.output<typeof AppointmentId>
export const PartyId = id<'PartyId'>()
export type PartyId = z.output<typeof PartyId>
export const PartyMergeId = id<'PartyMergeId'>()
export type PartyMergeId = z.output<typeof PartyMergeId>
export const VisitId = id<'VisitId'>()
export type VisitId = z.output<typeof VisitId>
export const AttachmentId = id<'AttachmentId'>()
export type AttachmentId = z.output<typeof AttachmentId>
export const CardReaderId = id<'CardReaderId'>()
export type CardReaderId = z.output<typeof CardReaderId>
export const TranscriptId = id<'TranscriptId'>()
export type TranscriptId = z.output<typeof TranscriptId>
export const RecordingId = id<'RecordingId'>()
export type RecordingId = z.output<typeof RecordingId>
export const TranscriptSheetId = id<'TranscriptSheetId'>()
export type TranscriptSheetId = z.output<typeof TranscriptSheetId>
export const PhraseId = id<'PhraseId'>()
export type PhraseId = z.output<typeof PhraseId>
export const CasefileId = id<'CasefileId'>()
export type CasefileId = z.output<typeof CasefileId>
export const RoutingId = id<'RoutingId'>()
export type RoutingId = z.output<typeof RoutingId>
export const SlipId = id<'SlipId'>()
export type SlipId = z.output<typeof SlipId>
export const PrintJobId = id<'PrintJobId'>()
export type PrintJobId = z.output<typeof PrintJobId>
