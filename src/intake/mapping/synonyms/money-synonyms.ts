import type { Synonyms } from "../meaning";

/** Amounts, by what the heading calls them. */
export const MONEY_SYNONYMS: readonly Synonyms[] = [
  {
    meaning: "amount",
    reads: ["money"],
    headings: `
      Amount | Amt | Charge Amount | Charge Amt | Chg Amt | Bill Amount | Billed Amount | Amount Billed |
      Billed | Invoice Amount | Inv Amt | Transaction Amount | Trans Amt | Tran Amt | Txn Amount | Line Amount |
      Original Amount | Orig Amt | Extended Amount | Dollars | Current Charges | Current Charge | New Charges |
      Charge | Charges | Amount USD | Entry Amount | Net Amount Billed | Value | Journal Amount |
      Amount Charged | Amount (USD) | Posted Amount | Item Amount | Return Amount | Returned Amount |
      Amount Returned | Deposit Amount | Service Charge Amount`,
  },
  {
    meaning: "balance",
    reads: ["money"],
    headings: `
      Balance | Bal | Open Balance | Open | Open Amount | Open Amt | Outstanding | Outstanding Balance |
      Outstanding Amount | Balance Due | Bal Due | Remaining Balance | Remaining | Account Balance | Acct Bal |
      Current Balance | Unpaid | Unpaid Balance | Amount Open | Total Balance | Net Balance | Balance Owed |
      Amount Outstanding | Total Owed | Amount Owed | Total AR | Unpaid Amount`,
  },
  {
    meaning: "total",
    reads: ["money"],
    headings: `
      Total | Total Due | Total Amount | Total Amt | Amount Due | Amt Due | Due | Total Bill | Total Billed |
      Total Charges | Total Charge | Grand Total | Total Amount Due | Net Due | Bill Total | Total Balance Due |
      Total Current | Account Total | Total Current Charges | Totals | Pay This Amount | Total Now Due`,
  },
  {
    meaning: "past due",
    reads: ["money"],
    headings: `
      Past Due | Past Due Amount | Past Due Balance | Previous Balance | Prior Balance | Prev Bal | Arrears |
      Delinquent | Delinquent Amount | Delinquent Balance | Balance Forward | Bal Fwd | Balance Fwd | Overdue |
      Over Due | Previous Due | Prior Due`,
  },
  {
    meaning: "running balance",
    reads: ["money"],
    headings: `
      Running Balance | Running Bal | Balance After | Ledger Balance | Ending Balance | Available Balance |
      Closing Balance | Book Balance | Daily Balance | Statement Balance | Cumulative Balance |
      Account Running Balance`,
  },
  {
    meaning: "debit",
    reads: ["money"],
    headings: `
      Debit | Debits | Debit Amount | DR | DR Amount | Withdrawal | Withdrawals | Withdrawal Amount | Money Out |
      Paid Out | Checks/Debits | Checks And Debits | Withdrawals/Debits | Debits/Withdrawals | Disbursements |
      Disbursement | Amount Debit | Withdrawals And Debits | Debit (-) | Payments Out | Outflow |
      Withdrawals (-) | Other Debits`,
  },
  {
    meaning: "credit",
    reads: ["money"],
    headings: `
      Credit | Credits | Credit Amount | CR | CR Amount | Deposit | Deposits | Money In | Paid In |
      Deposits/Credits | Credits/Deposits | Deposits And Credits | Additions | Amount Credit | Credit (+) |
      Inflow | Receipts | Deposits (+) | Deposits And Additions | Other Credits`,
  },
  {
    meaning: "payment amount",
    reads: ["money"],
    headings: `
      Payment Amount | Pmt Amt | Pay Amt | Payment | Payments | Paid | Amount Paid | Amt Paid | Paid Amount |
      Receipt Amount | Rcpt Amt | Amount Received | Received | Tender Amount | Amount Tendered | Applied Amount |
      Amount Applied | Remit Amount | Remit Amt | Applied | Check Amount | Check Amt | Remittance Amount | Remitted | Total Payment | Total Paid |
      Payment Total | Paid Amt | Amount Remitted | Amount Collected`,
  },
  {
    meaning: "fee",
    reads: ["money"],
    headings: `
      Fee | Fees | Processing Fee | Convenience Fee | Conv Fee | Service Fee | Transaction Fee | Merchant Fee |
      Processor Fee | Discount Fee | Fee Amount | Total Fee | Total Fees | Portal Fee | Payer Fee | Trans Fee |
      Card Fee`,
  },
  {
    meaning: "gross",
    reads: ["money"],
    headings: `
      Gross | Gross Amount | Gross Amt | Gross Payment | Payment Gross | Amount Gross | Gross Sales |
      Gross Total | Gross Settlement | Gross Paid`,
  },
  {
    meaning: "net",
    reads: ["money"],
    headings: `
      Net | Net Amount | Net Amt | Net Deposit | Net Settlement | Amount Net | Net Of Fees | Net Paid |
      Net Payment | Net Total | Net Payout | Payout | Net To Merchant | Settled Amount | Net Funded`,
  },
  {
    meaning: "adjustment amount",
    reads: ["money"],
    headings: `
      Adjustment Amount | Adj Amt | Adjustment | Adjustments | Adj | Amount Adjusted | Adjusted Amount |
      Total Adjustment`,
  },
  {
    meaning: "installment amount",
    reads: ["money"],
    headings: `
      Installment | Installment Amount | Inst Amt | Installment Amt | Monthly Payment | Plan Payment |
      Scheduled Payment | Agreed Payment | Arrangement Payment | Scheduled Amount | Promise Amount |
      Arrangement Amount | Amount Promised`,
  },
];
