/** The port that `PORT` names, 3000 when it names none. Throws a sentence when it is no port. */
export function readPort(value: string | undefined, fallback?: number): number
/** Throws a sentence when a server could not listen on this port of this machine. */
export function assertFree(port: number): Promise<void>
