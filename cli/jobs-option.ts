import { InvalidArgumentError, Option } from "commander";

/** Each thread holds the tables of all libraries: more would gain nothing and cost memory. */
const MOST_JOBS = 256;

/** `--jobs`, as every command has it that goes through files. */
export function jobsOption(): Option {
  return new Option(
    "--jobs <count>",
    "check files in so many threads (default: one for each core)",
  ).argParser((value) => {
    const jobs = Number(value);
    if (Number.isInteger(jobs) && jobs >= 1 && jobs <= MOST_JOBS) return jobs;
    throw new InvalidArgumentError(`Give a whole number from 1 to ${MOST_JOBS}.`);
  });
}
