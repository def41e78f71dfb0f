import type { Synonyms } from "../meaning";

/** Who and where: accounts, customers, places, classes. */
export const ACCOUNT_SYNONYMS: readonly Synonyms[] = [
  {
    meaning: "account number",
    reads: ["id", "text", "quantity"],
    headings: `
      Account | Account Number | Custom Number | Custom Field | Acct # | A/C No | Utility Account | Utility Account Number | UB Account |
      UB Acct No | UB Number | Billing Account | Customer Account | Customer Account Number | Service Account |
      Account Key | Acct Code | Loc-Cust | Location-Customer | Cust-Loc | Customer Location |
      Customer Location Number | Account Location | Account Reference | Patron Account | Water Account |
      Acct Id | Individual ID | Account Num | Account No Suffix | Full Account Number | Utility Bill Account |
      Payer Account | Invoice Account | Sewer Account`,
  },
  {
    meaning: "customer number",
    reads: ["id", "quantity"],
    headings: `
      Customer | Customer Number | CID | Cust Id | Customer Code | Party Number | Bill-To Customer | Payer ID |
      Consumer Number | Patron Number | Owner Number | Resident Number | Client Number | Entity Number |
      PID Number | Name Number`,
  },
  {
    meaning: "location number",
    reads: ["id", "quantity"],
    headings: `
      Location | Location Number | Loc # | Premise | Premise Number | Premise ID | Service Location |
      Location ID | Service Point | Property Number | Site | Site Number | Lot | Unit Number`,
  },
  {
    meaning: "customer name",
    reads: ["text"],
    headings: `
      Name | Customer | Customer Name | Cust Nm | Owner | Owner Name | Bill To | Bill To Name | Billing Name |
      Resident | Resident Name | Occupant | Occupant Name | Consumer | Consumer Name | Account Name |
      Account Holder | Recipient | Tenant Name | Payor | Payor Name | Payer | Payer Name |
      Paid By | Received From | Remitter | Remitter Name | Individual Name | Full Name | Last Name | Name 1 |
      Customer Name 1 | Mail Name | Mailing Name | Party Name | Patron | Cardholder Name | Name On Account |
      Primary Name`,
  },
  {
    meaning: "service address",
    reads: ["text"],
    headings: `
      Service Address | Svc Addr | Property Address | Premise Address | Location Address | Street Address |
      Site Address | Location | Service Location | Serv Location | Address | Property | Premise |
      Service Street | Parcel Address | Physical Address | Location Description`,
  },
  {
    meaning: "mailing address",
    reads: ["text"],
    headings: `
      Mailing Address | Mail Address | Mail To | Billing Address | Bill To Address | Address 1 | Address Line 1 |
      Mail Addr 1 | Mailing Address 1 | Mailing Address Line 1 | Bill Address | Owner Address |
      Customer Address`,
  },
  {
    meaning: "city",
    reads: ["text"],
    headings: "City | Town | Mail City | Mailing City | Billing City | City Name",
  },
  {
    meaning: "state",
    reads: ["text"],
    headings: "State | Mail State | Mailing State | St | Billing State | State Code",
  },
  {
    meaning: "zip",
    reads: ["id", "quantity", "text"],
    headings: `
      Zip | Zip Code | Postal Code | Mail Zip | Mailing Zip | Billing Zip | Zip4 | Zip Plus 4`,
  },
  {
    meaning: "phone",
    reads: ["text", "id"],
    headings: `
      Phone | Phone Number | Home Phone | Cell Phone | Work Phone | Mobile | Contact Phone | Phone 1 |
      Primary Phone | Cell`,
  },
  { meaning: "e-mail", reads: ["text"], headings: "Email | E-mail Address | Customer Email | Contact Email" },
  {
    meaning: "customer class",
    reads: ["text", "id"],
    headings: `
      Class | Customer Class | Cust Cls | Customer Type | Cust Type | Account Type | Acct Class | Rate Class |
      User Class | User Type | Revenue Class | Property Class | Property Type | Category | Customer Category |
      Res/Com | Class Code | Billing Class | Customer Group | Account Category`,
  },
  {
    meaning: "cycle",
    reads: ["id", "text", "quantity"],
    headings: `
      Cycle | Cyc | Bill Cycle | Billing Cycle | Cycle Code | Cycle Number | Billing Group | Section | District |
      Bill Group | Billing Cycle Number`,
  },
  {
    meaning: "route",
    reads: ["id", "text", "quantity"],
    headings: `
      Route | Rte | Read Route | Meter Route | Walk Route | Route Number | Book | Book Number | Book/Page |
      Walk | Route Code | Route Sequence | Reading Route`,
  },
  {
    meaning: "inside city",
    reads: ["yes-no", "text"],
    headings: `
      Inside City | In City | Inside/Outside | City Limits | Inside | In/Out | Inside City Limits`,
  },
  {
    meaning: "occupancy",
    reads: ["text"],
    headings: `
      Occupancy | Owner/Tenant | Own/Rent | Occupant Type | Occupancy Type | Occupancy Code | Tenant/Owner |
      Owner Or Tenant | Resident Type | Owner Occupied`,
  },
  {
    meaning: "status",
    reads: ["text", "id"],
    headings: `
      Status | Account Status | Acct Stat | Service Status | Status Code | Customer Status | Transaction Status |
      Payment Status | State Of Payment | Current Status | Status Description | Result | Settlement Status |
      Response | Plan Status | Arrangement Status | Active | Disposition`,
  },
  {
    meaning: "start date",
    reads: ["date"],
    headings: `
      Start Date | Open Date | Opened | Date Opened | Opened Date | Connect Date | Connection Date | Move In |
      Move In Date | Activation Date | On Date | Begin Date | Service Start | Service Start Date | Install Date |
      Turn On Date | Agreement Date | Plan Date | Arrangement Date | Contract Date | Start | Plan Start Date |
      Date Of Agreement`,
  },
  {
    meaning: "end date",
    reads: ["date"],
    headings: `
      End Date | Closed | Close Date | Closed Date | Date Closed | Final Date | Move Out | Move Out Date |
      Disconnect Date | Off Date | Termination Date | Service End | Service End Date | Removed Date |
      Turn Off Date | Final Bill Date | End | Plan End Date`,
  },
  {
    meaning: "parcel",
    reads: ["id", "text"],
    headings: `
      Parcel | Parcel ID | Parcel Number | PPN | APN | PIN | Property ID | Parcel No | Map/Lot |
      Permanent Parcel Number | Tax Parcel | PIDN | Property Parcel | Tax Map | Map Lot |
      Assessor Parcel Number`,
  },
];
