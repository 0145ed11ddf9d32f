import { checkCases } from "../reveal-cases.ts";

checkCases(import.meta.dirname);
