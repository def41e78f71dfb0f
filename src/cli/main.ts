import sql from "./x.sql";
import { addDays } from "../domain/calendar";
console.log(sql, addDays("2024-02-28", 2));
