import { toRouteHandlers } from '@certification-form/server/next'
import { certification } from '@/certification'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = toRouteHandlers(certification)
