/** Who signs up, as a person types it. */
export interface Person {
  name: string
  birth: string
  digit: string
  carrier: 'SKT' | 'KT' | 'LG U+'
  phone: string
}

/** No scenario of the sandbox: whatever they do is accepted. */
export const PERSON: Person = { name: '남궁봄내', birth: '880317', digit: '2', carrier: 'KT', phone: '010-2345-6789' }

export const OTHER_PERSON: Person = { ...PERSON, name: '선우가람', birth: '010605', digit: '3', phone: '010-8765-4321' }

/** The same person with a number that plays a scenario of the sandbox. */
export function playing(lastFour: string): Person {
  return { ...PERSON, phone: `010-0000-${lastFour}` }
}

export const ACCOUNT = { email: 'bomnae@example.com', password: 'a teapot & 2 cups', nickname: '봄내' }
