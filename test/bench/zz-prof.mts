import { fourFunds } from "/work/risk/test/bench/study-risk/four-funds";
import { ratebookRun } from "/work/risk/test/bench/study-risk/contenders";
import { seededNormals } from "/work/risk/src/domain/study/risk/normal-draws";
const study = fourFunds();
const draws = new Float64Array(6*10*10000); const n = seededNormals(1); for (let i=0;i<draws.length;i++) draws[i]=n();
for (let r=0;r<25;r++){ const x=await ratebookRun(study, draws); if(r%4===0)console.log(r, x.projection, x.percentiles.cpu.toFixed(0), x.drawing.cpu.toFixed(0)); }
