/** What stands for yes, in capitals. */
export const YES_WORDS = ["Y", "YES", "T", "TRUE", "1", "X", "ON"] as const;

/** What stands for no, in capitals. */
export const NO_WORDS = ["N", "NO", "F", "FALSE", "0", "OFF"] as const;
