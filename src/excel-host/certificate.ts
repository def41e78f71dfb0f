import { readFile } from "node:fs/promises";
import { getHttpsServerOptions } from "office-addin-dev-certs";

/**
 * Key and certificate for https on this machine, which Excel asks of an add-in's pages.
 * `RATEBOOK_KEY` and `RATEBOOK_CERT` may name files of your own; otherwise Microsoft's developer certificate
 * is made and, after the system asked you, trusted for your user.
 */
export async function localCertificate(): Promise<{ readonly key: Buffer; readonly cert: Buffer }> {
  const { RATEBOOK_KEY: key, RATEBOOK_CERT: cert } = process.env;
  if (key !== undefined && cert !== undefined) return { key: await readFile(key), cert: await readFile(cert) };
  const made = await getHttpsServerOptions();
  return { key: made.key, cert: made.cert };
}
