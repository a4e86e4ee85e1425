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
  bridge: 'MRR at the start and at the end, and every movement between, exactly: cross-sell is MRR of products that existing customers first acquired in the period.',
  crossSellShare: 'Cross-sell, of cross-sell, upsell and product reactivation together, in the period chosen above.',
  expansionShare: 'Cross-sell, upsell and product reactivation together, of MRR at the end of the period.',
  oneTime: 'One-time amounts of cross-sold products that started in the period, repeat purchases included; they are no MRR.',
  crossSoldShare: 'MRR of products that customers bought after their first order, of all MRR, at each month’s end.',
  retention: 'Customers are told apart by what they had 12 months before, so that nobody counts as multi-product for having stayed. Logo churn: no longer active. GRR: MRR kept, without growth; NRR: with growth. LTV: a year’s ARPA by a year’s logo churn. The difference has Newcombe’s 95 % interval.',
};
