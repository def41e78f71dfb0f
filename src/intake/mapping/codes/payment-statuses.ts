/** Statuses of payments that never moved money. */
export const FAILED =
  /\b(declin\w*|fail\w*|void\w*|cancel\w*|reject\w*|denied|error|abandon\w*|expired|not approved|unsuccessful|incomplete|pending|timed? ?out|invalid)\b/i;

/** Statuses and types of payments that were taken back after they were settled. */
export const TAKEN_BACK = /\b(charge ?backs?|refund\w*|return\w*|revers\w*|dispute\w*|nsf|credit back|clawback)\b/i;
