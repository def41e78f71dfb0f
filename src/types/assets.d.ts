/** A `.sql` file is imported as its text, by webpack, jest and the command line alike. */
declare module "*.sql" {
  const text: string;
  export default text;
}

/** A wasm or worker file is copied beside the bundle and imported as its address. */
declare module "*.wasm" {
  const address: string;
  export default address;
}
