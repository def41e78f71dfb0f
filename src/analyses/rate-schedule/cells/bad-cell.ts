/** Why a cell of the rate tables means nothing, as a sentence in a coordinator's words. */
export class BadCell extends Error {}
