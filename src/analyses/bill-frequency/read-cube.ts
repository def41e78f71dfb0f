import { meterSize } from "../../domain/rates/meter-size";
import { type CubeRow, type UseCube, useCube } from "../../domain/rates/use-cube";
import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { type Row, runQuery } from "../../ports/query";
import { billUnits, prepareUnits } from "../units/prepare-units";
import { chooseUnit, inUnit, isOurs, type UnitChoice } from "../units/unit-choice";
import type { UnitsArgs } from "../units/units-args";
import { billsByUse } from "./queries";

/** The cube of a period's bills, and the unit that its uses are in. */
export interface ReadCube {
  readonly cube: UseCube;
  readonly choice: UnitChoice;
}

/**
 * Reads all bills of the period by use, once: every rate is then priced over the cube (`priceCube`) without another query.
 * Bills without a use, with one below zero or in a unit that is none of ours are not in it.
 */
export async function readUseCube(database: Database, args: UnitsArgs, options: JobOptions = {}): Promise<ReadCube> {
  const statement = { signal: options.signal };
  await prepareUnits(database, options);
  const choice = chooseUnit(await runQuery(database, billUnits, {}, statement), args);
  const rows = await runQuery(database, billsByUse, { from: args.from, to: args.to }, statement);
  return { choice, cube: useCube(rows.flatMap((row): readonly CubeRow[] => cubeRow(row, choice))) };
}

function cubeRow(row: Row<typeof billsByUse>, choice: UnitChoice): readonly CubeRow[] {
  if (!isOurs(choice, row.unit)) return [];
  return [
    {
      service: row.service,
      customerClass: row.customer_class,
      zone: row.zone,
      meterSize: meterSize(row.meter_size),
      use: inUnit(choice, row.unit, row.use),
      bills: row.bill_count,
    },
  ];
}
