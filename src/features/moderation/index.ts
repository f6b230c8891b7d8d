export { countOpenCases, listOpenReports, type OpenCase } from "./queries/list-open-reports.ts";
