/** A `.sql` file is imported as its text, by webpack, jest and the command line alike. */
declare module "*.sql" {
  const text: string;
  export default text;
}

/** A wasm file is copied beside the bundle and imported as its address. */
declare module "*.wasm" {
  const address: string;
  export default address;
}

/** A worker's bundle, as its makers built it, is copied beside the bundle and imported as its address. */
declare module "*.worker.js" {
  const address: string;
  export default address;
}

/** The solver's wasm is copied beside the bundle and imported as its address. */
declare module "highs/runtime" {
  const address: string;
  export default address;
}
