/** An issue as Standard Schema tells it. */
interface ExtraIssue {
  message: string
  path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined
}

/**
 * The part of a [Standard Schema](https://standardschema.dev) that is used: zod, valibot and others are such. Its
 * messages are shown as they are: they are the merchant's words.
 */
export interface ExtraSchema<Extra> {
  '~standard': {
    validate: (value: unknown) => ExtraResult<Extra> | Promise<ExtraResult<Extra>>
  }
}

type ExtraResult<Extra> = { value: Extra; issues?: undefined } | { issues: readonly ExtraIssue[] }

interface CheckedExtra {
  extra: object
  issues: { path: PropertyKey[]; message: string }[]
  hasThrown: boolean
}

/** The merchant's own fields, checked: the issues by field, and what the schema made of the values. */
export async function checkExtra(schema: ExtraSchema<object>, values: object): Promise<CheckedExtra> {
  let result
  try {
    result = await schema['~standard'].validate(values)
  } catch {
    // Neither shown nor logged: it may quote what was typed.
    return { extra: {}, issues: [], hasThrown: true }
  }
  if (!result.issues) return { extra: result.value, issues: [], hasThrown: false }
  const issues = result.issues.map(({ path = [], message }) => ({
    message,
    path: path.map((step) => (typeof step === 'object' ? step.key : step)),
  }))
  return { extra: {}, issues, hasThrown: false }
}
