package crosssell.files.record;

import crosssell.uploads.Column;
import crosssell.uploads.UploadPrefix;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the usual exports (Salesforce, HubSpot, Dynamics, Pipedrive; Stripe, Chargebee, Zuora, Recurly, Maxio) call
/// our columns. Of several names of one column in a file the earlier wins.
///
/// Left out on purpose is what says another thing in some of them: names of customers where an id is asked for (two
/// of one name would be one); ids of whole subscriptions as `record_id` (their lines would replace each other); days
/// on which a contract's term ends or its cancelling was asked for as `ended_on`; plans as products; types and
/// statuses, whose words differ.
///
/// Source: docs/files.md, "Columns".
public enum Aliases {
    OWNERSHIP("""
            customer_id: Account ID, Account Number, Account: Account Number, Account Code, \
                Customer Number, Customer Code, Company ID, Organization ID, Client ID, Account, Customer
            product: SKU, Product: SKU, Product Code, Item Code, Item, Item ID, Product ID, Product Handle, \
                Product Name, Product: Name, Item Name, Line Item Name
            started_on: Start Date, Start Date (UTC), Started At, Subscription Start Date, \
                Contract Start Date, Effective Start Date, Rate Plan Charge: Effective Start Date, \
                Billing Start Date, Activated At, Activation Date, Purchase Date, Order Date, Close Date, \
                Actual Close Date, Won Time, Deal - Won time
            ended_on: End Date, Ended At, Ended At (UTC), Subscription End Date, Effective End Date, \
                Rate Plan Charge: Effective End Date, Termination Date
            mrr: Monthly Recurring Revenue, MRR Amount, Rate Plan Charge: MRR
            amount: Total Price, Net Price, Extended Amount, Line Amount, Line Total, Net Amount, \
                Total Amount, Actual Revenue, Deal - Value
            quantity: Qty, Seats, Licenses, Units
            plan: Plan Name, Plan Code, Plan ID, Rate Plan Name, Rate Plan: Name
            campaign_id: Campaign Code, Campaign, Primary Campaign Source
            record_id: Line Item ID, Opportunity Product ID, Opportunity Line Item ID, \
                Subscription Item ID, Order Item ID, Invoice Line Item ID, Invoice Item ID, \
                Rate Plan Charge: ID, Asset ID
            """),
    CUSTOMERS("""
            customer_id: Account ID, Account Number, Account: Account Number, Account Code, \
                Customer Number, Customer Code, Company ID, Organization ID, Client ID, Record ID, ID, \
                Account, Customer
            name: Account Name, Customer Name, Company Name, Organization Name, Company, Organization
            employees: Number of Employees, No. of Employees, Employee Count, Headcount
            industry: Primary Industry, Sector, Vertical
            region: Sales Region, Territory, Billing Country, Country/Region, Country
            plan: Plan Name, Subscription Plan
            channel: Acquisition Channel, Sales Channel, Lead Source, Account Source
            health_score: Customer Health Score, Account Health Score
            renewal_on: Renewal Date, Next Renewal Date, Contract Renewal Date
            onboarded_on: Onboarded At, Onboarding Date, Go-Live Date
            escalated_on: Escalated At, Escalation Date
            churned_on: Churned At, Churn Date
            effective_on: Effective Date, Valid From, Snapshot Date
            """),
    PRODUCTS("""
            sku: Product SKU, Product: SKU, Product Code, Item Code, Item Number, Part Number, Product ID, \
                Item ID, Item, Product Handle, Plan Code, ID
            product: Product Name, Product: Name, Item Name, Name
            launched_on: Launch Date, Effective Start Date
            retired_on: Retirement Date, End of Life Date, Effective End Date
            family: Product Family, Item Family, Product Category, Product Line, Category
            """),
    CAMPAIGNS("""
            campaign_id: Campaign Code, Record ID, ID, Campaign
            starts_on: Start Date, Campaign Start Date, Actual Start Date
            name: Campaign Name
            product: Product Name, Promoted Product
            ends_on: End Date, Campaign End Date, Actual End Date
            attribution_days: Attribution Window, Attribution Window Days
            cost: Actual Cost, Campaign Cost, Total Cost
            """),
    TARGETS("""
            campaign_id: Campaign Code, Campaign
            customer_id: Account ID, Account Number, Account: Account Number, Account Code, \
                Customer Number, Customer Code, Company ID, Organization ID, Client ID, Account, Customer
            targeted_on: Targeted At, Target Date, Member First Associated Date
            trialled_on: Trialed On, Trial Start Date, Trial Started At, Trial Start, Trial Date
            holdout: Is Holdout, Control Group, Control
            """),
    TOUCHES("""
            customer_id: Account ID, Account Number, Account: Account Number, Account Code, \
                Customer Number, Customer Code, Company ID, Organization ID, Client ID, Account, Customer
            team: Team Name, Department
            touched_on: Touched At, Touch Date, Activity Date, Date
            product: Product Name
            """),
    COSTS("""
            incurred_on: Incurred At, Cost Date, Expense Date, Posting Date, Transaction Date, Date
            amount: Cost, Total Cost, Net Amount, Total Amount
            team: Team Name, Department, Cost Center
            campaign_id: Campaign Code, Campaign
            note: Notes, Memo, Description, Comment
            """),
    SETTINGS("");

    private final String table;

    /// @param table a column in each line and its other names
    Aliases(String table) {
        this.table = table;
    }

    /// Other names of columns of the files under a prefix, the earlier ones first.
    public static Map<Column, List<String>> of(UploadPrefix prefix) {
        Map<Column, List<String>> names = new EnumMap<>(Column.class);
        valueOf(prefix.name()).table.lines().forEach(line -> {
            String[] columnAndNames = line.split(": ", 2);
            names.put(
                    Column.valueOf(columnAndNames[0].toUpperCase(Locale.ROOT)),
                    List.of(columnAndNames[1].split(", +")));
        });
        return names;
    }
}
