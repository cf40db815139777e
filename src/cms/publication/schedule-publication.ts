import { type SchedulePublishHandlerArgs, schedulePublishHandler } from '@payloadcms/ui/utilities/schedulePublishHandler'
import type { ServerFunction } from 'payload'
import { REFUSALS } from '../../words/refusals.ts'
import { hasRole } from '../access/roles.ts'

/**
 * The admin's function that schedules a publication, or removes one. Payload lets everybody who may open the admin remove any, past the access rules. Only
 * those who publish get to it here. The others get a refusal, a Swedish sentence.
 */
export const schedulePublication: ServerFunction<SchedulePublishHandlerArgs> = async (args) =>
  hasRole(args.req.user, 'admin', 'publisher') ? schedulePublishHandler(args) : { error: REFUSALS.writerCannotPublish }
