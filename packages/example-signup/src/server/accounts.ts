/** A member of the shop. */
export interface Account {
  email: string
  passwordHash: string
  nickname: string
  acceptsNews: boolean
  /** As certified, never as typed into a page. */
  name: string
  /** `YYYY-MM-DD`, as certified. */
  birthday: string
  /** DI: the same person always has the same one at this shop. Missing when PortOne told none. */
  di: string | undefined
}

export type AddOutcome =
  | { added: true }
  | { added: false; taken: 'email' }
  | { added: false; taken: 'person'; by: string }

/** Where the accounts live. */
export interface Accounts {
  hasEmail(email: string): boolean
  /** Adds unless the e-mail or the person has an account, in one step. `by` is the e-mail of that account. */
  add(account: Account): AddOutcome
  /** Oldest first. */
  list(): readonly Account[]
}

/**
 * Accounts in memory, gone with the process: a shop has a database, with unique indexes on e-mail and DI in place of
 * these checks, and keeps the DI encrypted.
 */
export function createAccounts(): Accounts {
  const accounts: Account[] = []
  const findByEmail = (email: string) => accounts.find((account) => account.email === email)
  return {
    hasEmail: (email) => findByEmail(email) !== undefined,
    add(account) {
      const person = accounts.find(({ di }) => di !== undefined && di === account.di)
      if (person) return { added: false, taken: 'person', by: person.email }
      if (findByEmail(account.email)) return { added: false, taken: 'email' }
      accounts.push(account)
      return { added: true }
    },
    list: () => accounts,
  }
}
