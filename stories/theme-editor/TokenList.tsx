import { TOKENS } from '@certification-form/theme'
import { useState } from 'react'
import { TokenRow, type TokenRowProps } from './TokenRow.js'
import { type TokenGroup, grouped } from './tokenGroups.js'
import type { TokenLook } from './tokenLooks.js'

export interface TokenListProps extends Omit<TokenRowProps, 'look' | 'token'> {
  looks: ReadonlyMap<string, TokenLook>
}

/** Every public token with its control, in groups that open and close; a search opens them all. */
export function TokenList({ looks, words, ...row }: TokenListProps) {
  const [search, setSearch] = useState('')
  const [changedOnly, setChangedOnly] = useState(false)
  const [closed, setClosed] = useState<ReadonlySet<TokenGroup>>(new Set())
  const tokens = changedOnly ? TOKENS.filter(({ path }) => looks.get(path)?.changed) : TOKENS
  const groups = grouped(tokens, search)
  const isOpen = (group: TokenGroup) => search !== '' || !closed.has(group)
  const toggle = (group: TokenGroup) => {
    const next = new Set(closed)
    if (!next.delete(group)) next.add(group)
    setClosed(next)
  }
  return (
    <>
      <div className="te-filter">
        <input
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        <label className="te-check">
          <input
            type="checkbox"
            checked={changedOnly}
            onChange={({ currentTarget }) => setChangedOnly(currentTarget.checked)}
          />
          {words.changedOnly}
        </label>
      </div>
      {groups.length === 0 && <p className="te-empty">{words.nothingFound}</p>}
      {groups.map(([group, own]) => (
        <section key={group} className="te-group" aria-labelledby={`te-group-${group}`}>
          <h2>
            <button
              type="button"
              id={`te-group-${group}`}
              aria-expanded={isOpen(group)}
              className="te-group-name"
              onClick={() => toggle(group)}
            >
              {words.groups[group]}
              <span className="te-count">
                {words.count(own.filter(({ path }) => looks.get(path)?.changed).length, own.length)}
              </span>
            </button>
          </h2>
          {isOpen(group) &&
            own.map((token) => {
              const look = looks.get(token.path)
              return look && <TokenRow key={token.path} token={token} look={look} words={words} {...row} />
            })}
        </section>
      ))}
    </>
  )
}
