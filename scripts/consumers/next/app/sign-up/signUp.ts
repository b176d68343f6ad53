'use server'
import { headers } from 'next/headers'
import { certification } from '@/certification'

export async function signUp(): Promise<string> {
  const person = await certification.takeVerified({ headers: await headers() })
  return person ? `Next: ${person.name}` : 'Verify first.'
}
