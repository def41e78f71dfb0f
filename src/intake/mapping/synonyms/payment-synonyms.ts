import type { Synonyms } from "../meaning";

/** Money received: receipts, checks, batches, how it came; returns and arrangements. */
export const PAYMENT_SYNONYMS: readonly Synonyms[] = [
  {
    meaning: "payment number",
    reads: ["id", "quantity", "text"],
    headings: `
      Payment Id | Payment Number | Pmt # | Pmt No | Receipt | Receipt Number | Receipt No | Rcpt # |
      Receipt Id | Receipt Num | Remittance Id | Payment Sequence | Payment Key`,
  },
  {
    meaning: "payment date",
    reads: ["date"],
    headings: `
      Payment Date | Pmt Date | Pmt Dt | Pay Date | Paid Date | Date Paid | Paid On | Receipt Date | Rcpt Date |
      Received Date | Date Received | Settled Date | Settled | Date Settled | Paid | Payment Posted Date |
      Settled On | Clear Date | Date Of Payment | Last Payment Date | Remit Date`,
  },
  {
    meaning: "payment method",
    reads: ["text", "id"],
    headings: `
      Method | Payment Method | Pay Method | Pmt Method | Tender | Tender Type | Tender Code | Payment Type |
      Pmt Type | Pay Type | Pay Code | Payment Code | Form Of Payment | Card Type | Card Brand | Mode |
      Payment Form | Funding Source | Payment Mode | Instrument | Account Type Used | Payment Category |
      How Paid`,
  },
  {
    meaning: "reference",
    reads: ["id", "text", "quantity"],
    headings: `
      Reference | Ref | Reference Number | Ref No | Ref # | Confirmation | Confirmation Number | Conf # |
      Confirmation Code | Authorization | Authorization Code | Auth Code | Auth # | Approval Code |
      Customer Reference | Bank Reference | Bank Ref | Customer Ref | Payment Reference | Remittance Reference |
      Reference Id | Check/Ref | Check/Reference | Check Or Reference Number | Reference/Check | Slip |
      Invoice Reference`,
  },
  {
    meaning: "check number",
    reads: ["id", "quantity", "text"],
    headings: `
      Check | Check # | Check Number | Check No | Chk # | Ck No | Cheque Number | Check Serial |
      Check Serial Number | Check Or Slip # | Serial No | Check Num | Check/Slip | Check or Slip Number |
      Chk Num`,
  },
  {
    meaning: "batch",
    reads: ["id", "text", "quantity"],
    headings: `
      Batch | Batch Number | Batch # | Batch Id | Batch No | Batch Name | Deposit Slip | Deposit Number |
      Deposit Id | Deposit Batch | Payment Batch | Settlement Batch | Batch Code | Lockbox Batch |
      Deposit Ticket | Settlement Id | Payout Id | Batch/Receipt | Deposit Slip Number | Group Number`,
  },
  {
    meaning: "return code",
    reads: ["text", "id"],
    headings: `
      Return Code | Return Reason Code | R Code | RC | ACH Return Code | Reject Code | Return Rsn Code |
      NACHA Code | Return`,
  },
  {
    meaning: "trace number",
    reads: ["id", "quantity"],
    headings: `
      Trace | Trace Number | Trace # | Original Trace | Original Trace Number | Return Trace Number | ACH Trace |
      Trace Id | Entry Trace`,
  },
  {
    meaning: "arrangement number",
    reads: ["id", "quantity", "text"],
    headings: `
      Arrangement | Arrangement Id | Arrangement Number | Agreement Number | Agreement | Plan | Plan Id |
      Plan Number | Payment Plan | Payment Plan Number | Contract | Contract Number | Payment Arrangement |
      Promise Number | Budget Plan`,
  },
  {
    meaning: "terms",
    reads: ["text", "id"],
    headings: `
      Terms | Plan Terms | Plan Type | Arrangement Type | Plan Description | Conditions |
      Number Of Installments | No Of Payments | Frequency | Plan Name`,
  },
  {
    meaning: "includes current",
    reads: ["yes-no"],
    headings: `
      Includes Current | Include Current | Current Included | Incl Current | Current Bill Included`,
  },
];
