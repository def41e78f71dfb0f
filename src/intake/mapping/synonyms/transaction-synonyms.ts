import type { Synonyms } from "../meaning";

/** Entries of any journal: dates, numbers, types, who and why. */
export const TRANSACTION_SYNONYMS: readonly Synonyms[] = [
  {
    meaning: "date",
    reads: ["date"],
    headings: `
      Date | Transaction Date | Trans Date | Tran Dt | Trx Date | Txn Date | Activity Date | Entry Date |
      Effective Date | Eff Date | Date/Time | Transaction Date/Time | Transaction Time | Journal Date | Created |
      Created Date | Date Of Transaction | Adjustment Date | Adj Date | As Of Date | Booking Date | Return Date |
      Returned Date | Effective Entry Date | Date Returned | Item Date | Process Date Time | Timestamp`,
  },
  {
    meaning: "posted date",
    reads: ["date"],
    headings: `
      Posted Date | Post Date | Posting Date | Post Dt | Posted | Date Posted | GL Date | G/L Date |
      Process Date | Processed Date | Processed | Settlement Date | Settle Date | Deposit Date | Cleared Date |
      Value Date | Batch Date | Funded Date | Bank Date`,
  },
  {
    meaning: "transaction number",
    reads: ["id", "quantity", "text"],
    headings: `
      Id | Transaction Id | Transaction Number | Trans No | Trx Id | Tran Number | Txn Id | Seq | Sequence |
      Sequence Number | Journal | Journal Number | Record Id | FITID | Line Number | Order Id |
      Transaction Reference | Trans Ref | Unique Id | Transaction Key | Item Sequence | Item Seq |
      Bank Transaction Id`,
  },
  {
    meaning: "transaction type",
    reads: ["text", "id"],
    headings: `
      Type | Transaction Type | Trans Type | Tran Type | Trx Type | Txn Type | Transaction Code | Trans Code |
      Tran Code | Tran Cd | Trx Code | Activity | Activity Type | Entry Type | Transaction | Type Code |
      BAI Code | Bank Code | Type Description | Adjustment Type | Adj Type | Adj Code | Adjustment Code | Event |
      Event Type | Record Type | Code | Type Of Transaction | BAI Type | Journal Type | Details Type |
      Transaction Category | Action`,
  },
  {
    meaning: "description",
    reads: ["text"],
    headings: `
      Description | Desc | Memo | Note | Notes | Comment | Comments | Remark | Remarks | Details |
      Transaction Description | Trans Description | Narrative | Particulars | Explanation | Payee | Text |
      Bank Description | Additional Information | Original Description | Name Memo | Detail`,
  },
  {
    meaning: "debit or credit",
    reads: ["text"],
    headings: `
      DR/CR | CR/DR | Debit/Credit | Credit/Debit | D/C | C/D | Debit Credit Indicator | Credit Debit Indicator |
      Dr Cr Ind | Sign | Debit Or Credit | Credit Or Debit | CR/DR Indicator | CdtDbtInd | Debit Credit Code |
      Increase/Decrease | +/-`,
  },
  {
    meaning: "entered by",
    reads: ["text", "id"],
    headings: `
      User | User Id | User Name | Entered By | Posted By | Operator | Oper | Clerk | Clerk Id | Cashier |
      Teller | Initials | Created By | Taken By | Username | Operator Id`,
  },
  {
    meaning: "entered at",
    reads: ["date", "text"],
    headings: `
      Entered At | Entry Time | Entered On | Date Entered | Entered Date | Entered | Time Entered | Created At |
      Posted At | Keyed Date | Create Date | System Date | Input Date`,
  },
  {
    meaning: "reason",
    reads: ["text", "id"],
    headings: `
      Reason | Reason Code | Reason Description | Adjustment Reason | Adj Reason | Adjustment Description |
      Adj Description | Return Reason | Return Description | Return Reason Description`,
  },
  {
    meaning: "approved by",
    reads: ["text", "id"],
    headings: "Approved By | Approver | Authorized By | Approved | Approval | Supervisor",
  },
  {
    meaning: "adjustment number",
    reads: ["id", "quantity"],
    headings: `
      Adjustment Number | Adjustment Id | Adj # | Adj No | Adj Id | Memo Number | Credit Memo Number`,
  },
  {
    meaning: "source",
    reads: ["text", "id"],
    headings: `
      Source | Source Code | Origin | Module | Department | Dept | Payment Source | Source Of Payment | Channel |
      Site Name | Collection Point | Pay Location | Payment Location`,
  },
  {
    meaning: "general ledger account",
    reads: ["id", "text"],
    headings: `
      GL Account | G/L Account | GL Acct | GL Code | Ledger Account | Fund | General Ledger Account | GL Number |
      Fund Account | Account Code | GL Account Number`,
  },
  {
    meaning: "entry number",
    reads: ["id", "text", "quantity"],
    headings: `
      Entry | Entry Id | Entry Number | Entry No | Receipt/Check | Receipt Or Check | Receipt/Check # |
      Receipt/Check No | Check/Receipt | Check/Receipt # | Voucher | Voucher Number | Ref/Check |
      Document Or Check`,
  },
];
