import type { AccessibilityStatement, Day } from '../../../domain/content/content.ts'
import { isReviewDue, missingParts } from '../../../domain/office/accessibility.ts'
import { MISSING_PART, STATEMENT_WORDS } from '../../../words/office/accessibility.ts'

interface Props {
  readonly statement: AccessibilityStatement
  readonly today: Day
}

/** The text of the card and the box: what the accessibility statement lacks, and whether its yearly review is due. */
export function StatementText({ statement, today }: Props) {
  const missing = missingParts(statement)
  return (
    <>
      {missing.length > 0 && (
        <>
          <p className="torget-card__fault">{STATEMENT_WORDS.isMissing}</p>
          <ul>
            {missing.map((part) => (
              <li key={part}>{MISSING_PART[part]}</li>
            ))}
          </ul>
        </>
      )}
      {isReviewDue(statement, today) && <p className="torget-card__fault">{STATEMENT_WORDS.reviewIsDue}</p>}
      {missing.length === 0 && !isReviewDue(statement, today) && <p>{STATEMENT_WORDS.isWhole}</p>}
    </>
  )
}
