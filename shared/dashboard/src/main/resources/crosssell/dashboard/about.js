// What each figure means, in a sentence or two; docs/definitions.md says it in full.

export const ABOUT = {
  crossSellRate: 'Customers with two or more active products, of all active customers. The interval is the 95 % Wilson score interval.',
  earned: 'Customers with two or more active products of which at least one was bought after the first order, of all active customers.',
  productsPerCustomer: 'Distinct active products per active customer; seats, tiers and renewals of one product count once.',
  customers: 'Customers with at least one active, counted product; trials, prospects and churned customers are outside.',
  mrr: 'Monthly recurring revenue of active products, summed exactly; cross-sold is what customers bought after their first order.',
  median: 'Kaplan-Meier median days from a customer’s start to its second product, over all who ever started; churned and waiting customers are censored.',
  trend: 'The headline at each month’s end, with only the facts known by then.',
  depth: 'Customers with at least so many distinct active products, of all active customers.',
  segments: 'The headline for the customers of each value of a dimension, as of the date. Customers without the attribute are “unknown”, never dropped.',
  penetration: 'Active customers who own the product, of all active customers, and whether they got it in their first order or later. The '
    + 'interval is the 95 % Wilson score interval.',
  mrrShare: 'Monthly recurring revenue of the product’s active rows, and its share of the whole.',
  pairs: 'Attach rate: active owners of both products, of the owners of the first. Lift: owners of both against as many as there would be if '
    + 'the two had nothing to do with each other; q is its p-value (Fisher’s exact test, or chi-square with many customers) corrected for the '
    + 'number of pairs.',
  adopted: 'Of the customers who started in the period and at least so many months ago, churned or not: those with a second product within so many '
    + 'months of their start.',
  retained: 'Of the customers who started in the period and at least so many months ago: those active at the end of that month.',
  velocity: 'Still without: Kaplan-Meier estimate of the share without a second product so long after the start, with 95 % limits; churned and '
    + 'waiting customers are censored. Have one: Aalen-Johansen incidence of a second product, with churn as the competing event.',
  velocityBy: 'Kaplan-Meier estimate of the share still without a second product, per value as of the date; the log-rank p-value says how '
    + 'often chance alone would make differences as large.',
  within: 'Customers with a second product within so many months: of those who have been customers for at least so long, and of all who started '
    + 'so long ago, churned or not.',
  transitions: 'All who ever started, churned too: their products in the order of first acquisition, those of one day as one step; from each '
    + 'step to the next.',
  stepUp: 'Of those who ever acquired so many products, the share that acquired one more, with the 95 % Wilson score interval and the median '
    + 'days between the two.',
  paths: 'All who ever started, churned too, by their products in the order of first acquisition; products of one day are one step, joined by “+”.',
  bridge: 'MRR at the start and at the end, and every movement between, exactly: cross-sell is MRR of products that existing customers first acquired in the period.',
  crossSellShare: 'Cross-sell, of cross-sell, upsell and product reactivation together, in the period chosen above.',
  expansionShare: 'Cross-sell, upsell and product reactivation together, of MRR at the end of the period.',
  oneTime: 'One-time amounts of cross-sold products that started in the period, repeat purchases included; they are no MRR.',
  crossSoldShare: 'MRR of products that customers bought after their first order, of all MRR, at each month’s end.',
  retention: 'Customers are told apart by what they had 12 months before, so that nobody counts as multi-product for having stayed. Logo churn: no longer active. GRR: MRR kept, without growth; NRR: with growth. LTV: a year’s ARPA by a year’s logo churn. The difference has Newcombe’s 95 % interval.',
  mix: 'The change of the cross-sell rate in two parts that add up to it: rate effect, mean share of customers times change of rate, value by value; mix effect, mean rate times change of share.',
  mixValues: 'Each value’s share of customers and its cross-sell rate at both dates. A value absent at one date has no weight there, so that only mix moves.',
  funnel: 'Customers that a campaign targeted (those only held out left aside), of these those who tried the product, and those who first acquired it within the campaign’s window after being targeted.',
  netRate: 'Adopted, of all targeted. Lift: the rate of customers whose first row in the campaign targets them less that of customers whose first row keeps them out on purpose, each in the one window from that row, with Newcombe’s 95 % interval and a two-sided test. In it are only customers whose window has ended and who did not have the product before.',
  campaignRevenue: 'Revenue: 12 times the MRR of what adopters acquired, and one-time amounts in their window. Own revenue: that times lift, by the rate of those targeted first: the part that would not have come anyway. ROI: revenue by cost; net of cost: revenue less cost, by cost.',
  efficiency: 'What cross-selling won in the period, 12 times its MRR and one-time amounts, by what it cost; undefined without cost.',
  attribution: 'Touches of a customer before a cross-sell share it by a model; the shares of one cross-sell add up to 1. Unattributed: no touch within the look-back. Credit is not a cause: it shares what came after touches, and says nothing of what they brought about.',
  opportunities: 'Products that a customer lacks and could be offered. Probability: that it acquires the product within 12 months, estimated from customers who came to own the same, drawn towards the product’s base rate; value: 12 times probability times the product’s median MRR in the segment.',
  whitespace: 'What each product is to each active customer; the five states add up to all of them. Potential: the value of the offers to all its gaps.',
  readiness: 'Customers under the rules of the playbook: who fails any rule fails; else who lacks any input is unknown. An empty renewal or escalation date says that there is none, where the file has the column.',
  forecast: 'From how customers of the same tenure adopted and left in the 24 months before. The interval should hold in the share of cases it names.',
  scenario: 'What so many points more of the cross-sell rate would add, if who moved paid and stayed as multi-product customers do today; that is no proof that a second product makes them so.',
  uploads: 'Every file that was uploaded and what became of it. A refused file changed nothing; rejected rows are kept in a file beside it.',
  quality: 'Of all rows stored, whenever they start. Rows that a check finds are kept; whether they count is for the definitions to say.',
  unmapped: 'SKUs that the catalogue lacks, most holdings first. Their holdings are kept and left out of every figure.',
  unknowns: 'Active customers whose value of a dimension is not known; they stay in the figures as “unknown”.',
  rejected: 'Rows of loaded files that were turned down. They stay counted after they are mended, until their upload is withdrawn.',
  excluded: 'Every customer that any file names is either in the figures or left out for the first reason that fits; together they are all of them.',
  sensitivity: 'The headline under each combination of four choices that a definition of cross-selling makes; all else is as set.',
  settings: 'What the run was made from. The same rows, date and settings give the same figures, to the byte.',
};
