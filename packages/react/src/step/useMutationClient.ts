'use client'
import { QueryClient, QueryClientContext } from '@tanstack/react-query'
import { useContext, useState } from 'react'

/** The given client, else the host's, else one of our own: the form works without a provider. */
export function useMutationClient(given: QueryClient | undefined): QueryClient {
  const host = useContext(QueryClientContext)
  const [own] = useState(() => new QueryClient())
  return given ?? host ?? own
}
