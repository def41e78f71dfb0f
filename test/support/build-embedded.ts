import { buildEmbedded } from "../../src/excel-host/embedded";

/** Before the first browser test: builds the add-in and the page that plays Excel, once for all test files. */
export default buildEmbedded;
