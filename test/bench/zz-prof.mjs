import { register as registerTypeScript } from "tsx/esm/api";
registerTypeScript();
await import("./zz-prof.mts");
