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
};
