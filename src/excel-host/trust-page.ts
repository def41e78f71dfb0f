/**
 * The page that office.js asks, over plain http, whether the user trusts the page that plays Excel.
 * Microsoft's CDN asks the user there; the npm package has no such page, and here host and add-in come
 * from one local server, so the answer is yes. Served as `AgaveErrorUX/index.html` beside office.js.
 */
export const TRUST_PAGE = `<!doctype html>
<html lang="en">
<title>Trusted local host</title>
<script>
  addEventListener("message", (event) => {
    if (event.source !== parent) return;
    parent.postMessage(JSON.stringify({ hostUserTrusted: location.origin === event.origin }), event.origin);
  });
</script>
</html>
`;
