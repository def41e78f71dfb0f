/** Statuses of payments that never moved money. */
export const FAILED =
  /\b(declin\w*|fail\w*|void\w*|cancel\w*|reject\w*|denied|error|abandon\w*|expired|not approved|unsuccessful|incomplete|pending|timed? ?out|invalid)\b/i;

/** Types of rows that send money on to the city's bank: no customer paid there. */
export const SENT_ON =
  /^\s*(payouts?|transfers?( to bank)?|bank (transfer|deposit)s?|(general |user initiated )?withdrawals?( - bank account)?|disbursements?|settlement)\s*$/i;

/** Statuses and types of payments that were taken back after they were settled. */
export const TAKEN_BACK = /\b(charge ?backs?|refund\w*|return\w*|revers\w*|dispute\w*|nsf|credit back|clawback)\b/i;
