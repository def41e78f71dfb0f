import type { Synonyms } from "../meaning";

/** What was billed: services, bills, periods, use. */
export const CHARGE_SYNONYMS: readonly Synonyms[] = [
  {
    meaning: "service",
    reads: ["text", "id"],
    headings: `
      Service | Svc | Svc Cd | Service Code | Service Type | Svc Type | Charge | Charge Code | Chg Code |
      Chg Type | Charge Type | Charge Description | Charge Name | Utility | Utility Type | Utility Code |
      Utility Service | AR Code | Fee Code | Revenue Code | Type Of Service | Service Description |
      Service Name | Receivable Type | Receivable Code | Billing Item | Item | Item Code | Item Description |
      Bill Code | Billing Code | Charge Category | Service Class | Product | Commodity | Service Id`,
  },
  {
    meaning: "rate code",
    reads: ["text", "id"],
    headings: `
      Rate | Rate Code | Rate Cd | Rate Table | Rate Schedule | Tariff | Rate Id | Rate Type | Rate Number |
      Rate Name | Service Rate | Cust Class From Utility | Rate Description | Water Rate | Pricing Code`,
  },
  {
    meaning: "meter number",
    reads: ["id", "text", "quantity"],
    headings: `
      Meter | Meter Number | Mtr # | Meter Id | Meter Serial | Meter Serial Number | Serial Number | Serial |
      Device | Device Id | Meter Identification | Badge Number | Meter Badge | ERT | ERT Number | Endpoint |
      Endpoint Id | MIU | MIU ID | Register Number | Meter Name`,
  },
  {
    meaning: "meter size",
    reads: ["text", "id", "quantity"],
    headings: `
      Meter Size | Mtr Sz | Size | Meter Size Code | Service Size | Line Size | Tap Size`,
  },
  {
    meaning: "units",
    reads: ["quantity", "id"],
    headings: `
      Units | Unit Count | ERU | ERUs | ESU | EDU | REU | Billing Units | Billable Units | No Of Units |
      Number Of Units | Dwelling Units | Containers | Carts | Units Served | Living Units | Equivalent Units |
      Unit Quantity | Qty`,
  },
  {
    meaning: "charge number",
    reads: ["id", "quantity"],
    headings: `
      Charge Id | Charge Number | Charge No | Line Id | Charge Line | Detail Id | Bill Detail Id |
      Charge Detail Id | Item Number | Charge Sequence`,
  },
  {
    meaning: "bill number",
    reads: ["id", "quantity", "text"],
    headings: `
      Bill | Bill Number | Bill No | Bill Id | Invoice | Invoice Number | Inv # | Statement Number | Document |
      Document Number | Doc No | Billing Number | Bill Reference | Bill Num | Statement | AR Bill`,
  },
  {
    meaning: "bill date",
    reads: ["date"],
    headings: `
      Bill Date | Billing Date | Bill Dt | Date Billed | Billed | Billed Date | Invoice Date | Inv Date |
      Inv Dt | Statement Date | Charge Date | Billed On | Document Date | Issue Date | Bill Run Date |
      Date Of Bill | Bill Print Date`,
  },
  {
    meaning: "due date",
    reads: ["date"],
    headings: `
      Due Date | Due Dt | Due | Date Due | Payment Due | Payment Due Date | Due By | Due On | Bill Due |
      Bill Due Date | Installment Due | Installment Date | Delinquent Date | Pay By | Net Due Date |
      Original Due Date`,
  },
  {
    meaning: "period start",
    reads: ["date"],
    headings: `
      From | From Date | Date From | Period From | Period Start | Service From | Svc From | Service From Date |
      Bill From | Billing From | Period Begin | Billing Period Start | Begin | Service Period Start | Read From |
      Billed From | Service Begin Date | Period Start Date | Svc Fr`,
  },
  {
    meaning: "period end",
    reads: ["date"],
    headings: `
      To | To Date | Date To | Thru | Through | Thru Date | Period To | Period End | Service To | Svc To |
      Service Thru | Service To Date | Service Through | Bill To Date | Billing To | Billing Period End |
      Pd Thru | Paid Thru | Period Thru | Service Period End | Read To | Billed Thru | Billed Through |
      Period End Date | Period Ending | Billing Thru`,
  },
  {
    meaning: "usage",
    reads: ["quantity"],
    headings: `
      Usage | Usg | Use | Consumption | Cons | Consump | Billed Usage | Billed Consumption | Billed Cons |
      Water Usage | Water Consumption | Metered Usage | Total Usage | Actual Usage | Usage CCF | Usage Gal |
      Usage Gallons | Usage KGAL | Usage CF | Usage 1000 Gal | Gallons | CCF | KGAL | HCF | Cubic Feet |
      1000 Gallons | Gallons Used | Usage Amount | Usage Qty | Current Usage | Current Consumption | Usage M3 |
      Cons Gal | Volume | Consumption Gal | Consumption CCF | Total Consumption | Units Used`,
  },
  {
    meaning: "usage unit",
    reads: ["text"],
    headings: `
      UOM | Unit | Unit Of Measure | Units Of Measure | Usage Unit | Usage Units | Measure | Read Unit |
      Usage UOM | Meter Unit | Consumption Unit | Reading Unit`,
  },
  {
    meaning: "year",
    reads: ["quantity", "id", "text"],
    headings: "Year | Bill Year | Fiscal Year | Yr | Tax Year | Billing Year | FY",
  },
  {
    meaning: "copy flag",
    reads: ["text", "yes-no"],
    headings: "Copy | Copy Flag | Copy Type | Duplicate | Bill Copy | Copy Description",
  },
];
