// What each figure means, in a sentence or two. docs/definitions.md has the full definitions.

export const ABOUT = {
  crossSellRate: 'Customers with two or more active products, as a share of all active customers. The interval is the 95 % Wilson score interval.',
  earned: 'Customers with two or more active products, at least one of them bought after the first order, as a share of all active customers.',
  productsPerCustomer: 'Distinct active products per active customer. Seats, tiers and renewals of one product count once.',
  customers: 'Customers with at least one active, counted product. Trials, prospects and churned customers are left out.',
  mrr: 'Monthly recurring revenue of active products, summed exactly. Cross-sold: from products that customers bought after their first order.',
  median: 'Kaplan-Meier median days from a customer’s start to its second product, over all who ever started. Customers who churned or are still waiting are censored.',
  trend: 'The headline at each month’s end, from only the facts known by then.',
  depth: 'Customers with at least N distinct active products, as a share of all active customers.',
  segments: 'The headline for each value of a dimension, as of the date. Customers without the attribute are “unknown”, never dropped.',
  penetration: 'Active owners of the product, as a share of all active customers, split by whether it was in their first order or came later. '
    + 'The interval is the 95 % Wilson score interval.',
  mrrShare: 'Monthly recurring revenue of the product’s active rows, and its share of all MRR.',
  pairs: 'Attach rate: active owners of both products, as a share of the owners of the first. Lift: owners of both, divided by the number '
    + 'expected if the two were independent. q: the p-value of that (Fisher’s exact test, or chi-square with many customers), corrected for '
    + 'the number of pairs.',
  adopted: 'Of the customers who started in the period and at least N months ago, churned or not: those with a second product within N months '
    + 'of their start.',
  retained: 'Of the customers who started in the period and at least N months ago: those active at the end of month N.',
  velocity: 'Still without: Kaplan-Meier estimate of the share without a second product that long after the start, with 95 % limits. Customers '
    + 'who churned or are still waiting are censored. Have one: Aalen-Johansen incidence of a second product, with churn as the competing event.',
  velocityBy: 'Kaplan-Meier estimate of the share still without a second product, for each value as of the date. The log-rank p-value is how '
    + 'often chance would produce differences this large.',
  within: 'Customers with a second product within N months, as a share of those who have been customers for at least N months, and of all who '
    + 'started at least N months ago, churned or not.',
  transitions: 'All who ever started, churned customers included. Products in the order of first acquisition; products acquired on the same '
    + 'day are one step. Each line goes from one step to the next.',
  stepUp: 'Of the customers who ever acquired N products, the share that acquired one more, with the 95 % Wilson score interval and the median '
    + 'days between the two.',
  paths: 'All who ever started, churned customers included, by their products in the order of first acquisition. Products acquired on the same '
    + 'day are one step, joined by “+”.',
  bridge: 'MRR at the start and at the end, and every movement between, adding up exactly. Cross-sell is MRR of products that existing customers first acquired in the period.',
  crossSellShare: 'Cross-sell, as a share of cross-sell, upsell and product reactivation together, in the period chosen above.',
  expansionShare: 'Cross-sell, upsell and product reactivation together, as a share of MRR at the end of the period.',
  oneTime: 'One-time amounts of cross-sold products that started in the period, repeat purchases included. They are not MRR.',
  crossSoldShare: 'MRR of products that customers bought after their first order, as a share of all MRR, at each month’s end.',
  retention: 'Customers are grouped by what they owned 12 months earlier, so that nobody counts as multi-product just for having stayed. Logo churn: no longer active. GRR: MRR kept, without growth. NRR: with growth. LTV: a year’s ARPA divided by a year’s logo churn. The difference has Newcombe’s 95 % interval.',
  mix: 'The change of the cross-sell rate, split into two parts that add up to it. Rate effect: mean share of customers times change of rate, value by value. Mix effect: mean rate times change of share.',
  mixValues: 'Each value’s share of customers and its cross-sell rate at both dates. A value absent at one date has no weight there, so it has only a mix effect.',
  funnel: 'Customers that a campaign targeted (not those only held out); of these, those who tried the product, and those who first acquired it within the campaign’s window after being targeted.',
  netRate: 'Adopters, as a share of all targeted. Lift: the rate of customers whose first row in the campaign targets them, less the rate of customers whose first row holds them out on purpose, both over the same window from that row, with Newcombe’s 95 % interval and a two-sided test. It covers only customers whose window has ended and who did not have the product before.',
  campaignRevenue: 'Revenue: 12 times the MRR of what adopters acquired, plus one-time amounts in their window. Own revenue: the incremental part, which is revenue times lift, divided by the rate of those targeted first. ROI: revenue divided by cost. Net of cost: revenue less cost, divided by cost.',
  efficiency: 'What cross-selling won in the period, 12 times its MRR plus one-time amounts, divided by what it cost. Undefined without cost.',
  attribution: 'A customer’s touches before a cross-sell share the credit for it by a model; the shares of one cross-sell add up to 1. Unattributed: no touch within the look-back. Credit does not show cause: it goes to touches that came before, whatever they brought about.',
  opportunities: 'Products that a customer lacks and could be offered. Probability: the chance that it acquires the product within 12 months, estimated from customers who came to own the same products and shrunk toward the product’s base rate. Value: 12 times probability times the product’s median MRR in the segment.',
  whitespace: 'Active customers by state for each product; the five states add up to all of them. Potential: the value of the offers for all gaps of the product.',
  readiness: 'Customers under the rules of the playbook. A customer that fails any rule fails; otherwise, one that lacks any input is unknown. An empty renewal or escalation date means that there is none, if the file has the column.',
  forecast: 'Based on how customers of the same tenure adopted and left in the 24 months before. The interval should hold in the share of cases it names.',
  scenario: 'What N more points of the cross-sell rate would add, if the customers who move paid and stayed as multi-product customers do today. It does not prove that a second product makes them do so.',
  uploads: 'Every uploaded file and its outcome. A refused file changed nothing. Rejected rows are kept in a file beside it.',
  quality: 'Checks of all stored rows, whenever they start. Rows that a check finds are kept; the definitions decide whether they count.',
  unmapped: 'SKUs missing from the catalogue, most holdings first. Their holdings are kept, and left out of every figure.',
  unknowns: 'Active customers whose value of a dimension is not known. They stay in the figures as “unknown”.',
  rejected: 'Rejected rows of loaded files. They stay counted after they are fixed, until their upload is withdrawn.',
  excluded: 'Every customer named in any file is either in the figures or left out for the first reason that applies; together they are all of them.',
  sensitivity: 'The headline under each combination of four choices in the definition of a cross-sell. Everything else is as set.',
  settings: 'The inputs of the run. The same rows, date and settings give the same figures, to the byte.',
};
