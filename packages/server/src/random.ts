import { randomFillSync } from 'node:crypto'

// One call for many: filling 32 bytes costs as much as filling 4 KiB, and more than all HMACs of a request.
const pool = Buffer.alloc(4096)
let used = pool.length

/** Bytes of the system's cryptographic generator, each handed out once. */
export function randomBytes(size: number): Buffer {
  if (used + size > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const bytes = Buffer.from(pool.subarray(used, used + size))
  // Nothing that was handed out stays behind.
  pool.fill(0, used, used + size)
  used += size
  return bytes
}
