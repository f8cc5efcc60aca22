namespace DataOps.Projects.Tests.Errors;

/// <summary>What a person sees who made one mistake: one message, at its place, and all other files checked.</summary>
public class ProjectErrorTests
{
    private static readonly (string, string) Source = ("sources/raw.sql", "create table raw.orders (order_id integer primary key, customer_id integer not null, amount decimal(10,2));");
    private static readonly (string, string) Staging = ("models/stg_orders.sql", "select order_id, customer_id, amount from raw.orders");

    // A mistake of its own in another file, to see that it is still found.
    private static readonly (string, string) Other = ("models/zz_other.sql", "select nothing_like_it from stg_orders");

    [Fact]
    public void A_renamed_column_is_one_error_for_each_use_with_the_suggestion()
    {
        var errors = Compiled.Errors(
            Source,
            ("models/stg_orders.sql", "select order_id, customer_id, amount as order_amount from raw.orders"),
            ("models/a.sql", "select order_id,\n       amount\nfrom stg_orders"),
            ("models/b.sql", "select o.customer_id, sum(o.amount) as total\nfrom stg_orders o\ngroup by o.customer_id"));
        Assert.Equal(2, errors.Length);
        Assert.StartsWith("models/a.sql(2,8): error DOPS2003:", errors[0], StringComparison.Ordinal);
        Assert.StartsWith("models/b.sql(1,29): error DOPS2003:", errors[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_column_is_suggested_where_it_is_near()
    {
        var error = Assert.Single(Compiled.Errors(
            Source,
            ("models/stg_orders.sql", "select order_id, customer_id, amount as amounts from raw.orders"),
            ("models/a.sql", "select order_id, amount from stg_orders")));
        Assert.Contains("id you mean 'amounts'?", error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_column_does_not_break_what_reads_the_model()
    {
        var errors = Compiled.Errors(
            Source,
            ("models/stg_orders.sql", "select order_id, costomer_id from raw.orders"),
            ("models/a.sql", "select order_id, costomer_id from stg_orders"),
            ("models/b.sql", "select * from a"));
        Assert.StartsWith("models/stg_orders.sql(1,18): error DOPS2003:", Assert.Single(errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_deleted_model_is_one_error_where_it_is_read()
    {
        var errors = Compiled.Errors(Source, ("models/a.sql", "select * from stg_orderz"), ("models/b.sql", "select order_id from a"), Staging, Other);
        Assert.Equal(2, errors.Length);
        Assert.StartsWith("models/a.sql(1,15): error DOPS2001: There is no relation 'stg_orderz'", errors[0], StringComparison.Ordinal);
        Assert.Contains("id you mean 'stg_orders'?", errors[0], StringComparison.Ordinal);
        Assert.StartsWith("models/zz_other.sql(1,8): error DOPS2003", errors[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_cycle_is_one_error_that_shows_the_way_around()
    {
        var errors = Compiled.Errors(
            Source, Staging, Other,
            ("models/a.sql", "select x\nfrom c"), ("models/b.sql", "select x from a"), ("models/c.sql", "select x from b"), ("models/d.sql", "select x from a"));
        Assert.Equal(2, errors.Length);
        Assert.StartsWith("models/a.sql(2,6): error DOPS4004: The models form a cycle: a → c → b → a.", errors[0], StringComparison.Ordinal);
        Assert.StartsWith("models/zz_other.sql", errors[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_reads_itself_is_told_of_new_rows()
    {
        var error = Assert.Single(Compiled.Errors(("models/a.sql", "select x from a")));
        Assert.StartsWith("models/a.sql(1,15): error DOPS4006: The models form a cycle: a → a.", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_defined_twice_is_one_error_with_both_places()
    {
        var errors = Compiled.Errors(Source, Staging, Other, ("models/marts/stg_orders.sql", "select 1 as one"));
        Assert.Equal(2, errors.Length);
        Assert.StartsWith("models/stg_orders.sql(1,1): error DOPS4003: 'stg_orders' is already defined in models/marts/stg_orders.sql(1,1)", errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_differ_by_case_alone_are_the_same_in_DuckDB() =>
        Assert.Contains("DOPS4003", Assert.Single(Compiled.Errors(("models/a.sql", "select 1 as x"), ("seeds/A.csv", "x\n1\n"))), StringComparison.Ordinal);

    [Fact]
    public void Bad_front_matter_is_one_error_and_the_query_is_still_checked()
    {
        var errors = Compiled.Errors(Source, Staging, Other, ("models/a.sql", "/*---\ndescription: [\n---*/\nselect order_id from stg_orders"), ("models/b.sql", "select order_id from a"));
        Assert.Equal(2, errors.Length);
        Assert.Contains("models/a.sql(", errors[0], StringComparison.Ordinal);
        Assert.Contains("error DOPS4010", errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public void An_unclosed_string_is_one_error()
    {
        var errors = Compiled.Errors(Source, Staging, Other, ("models/a.sql", "select order_id\nfrom stg_orders\nwhere 'x = 1"), ("models/b.sql", "select order_id from a"));
        Assert.Equal(2, errors.Length);
        Assert.StartsWith("models/a.sql(3,7): error DOPS1", errors[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n  ")]
    [InlineData("-- only a comment")]
    [InlineData("/*---\nowner: me\n---*/")]
    public void An_empty_file_is_one_error(string text)
    {
        var errors = Compiled.Errors(Source, Staging, Other, ("models/a.sql", text), ("models/b.sql", "select x from a"));
        Assert.Equal(2, errors.Length);
        Assert.Equal("models/a.sql(1,1): error DOPS4001: The file is empty: write one SELECT or delete the file", errors[0]);
    }

    [Fact]
    public void Two_statements_in_a_model_are_one_error_at_the_second()
    {
        var error = Assert.Single(Compiled.Errors(("models/a.sql", "select 1 as x;\nselect 2 as y")));
        Assert.StartsWith("models/a.sql(2,1): error DOPS4002", error, StringComparison.Ordinal);
    }

    [Fact]
    public void DDL_in_a_model_is_one_error() =>
        Assert.StartsWith("models/a.sql(1,1): error DOPS4002", Assert.Single(Compiled.Errors(("models/a.sql", "create table a (x integer)"))), StringComparison.Ordinal);

    [Fact]
    public void A_plain_name_of_two_sources_asks_for_the_schema()
    {
        var error = Assert.Single(Compiled.Errors(
            ("sources/a.sql", "create table crm.orders (x integer);"), ("sources/b.sql", "create table erp.orders (y integer);"), ("models/m.sql", "select z from orders")));
        Assert.Equal("models/m.sql(1,15): error DOPS4005: 'orders' may be 'crm.orders' or 'erp.orders': write the schema too", error);
    }

    [Fact]
    public void Settings_and_checks_that_name_unknown_columns_are_errors_there()
    {
        var errors = Compiled.Errors(Source, ("models/a.sql", """
            /*---
            grain: [ordr_id]
            columns:
              amout: { description: x }
            checks:
              - relationships: { column: customer_id, to: custmers }
              - expression: amoun > 0
            ---*/
            select order_id, customer_id, amount from raw.orders
            """));
        Assert.Equal(4, errors.Length);
        Assert.Equal("models/a.sql(2,9): error DOPS4016: 'a' has no column 'ordr_id'. Did you mean 'order_id'?", errors[0]);
        Assert.Equal("models/a.sql(4,3): error DOPS4016: 'a' has no column 'amout'. Did you mean 'amount'?", errors[1]);
        Assert.StartsWith("models/a.sql(6,47): error DOPS4019: There is no relation 'custmers' in the project.", errors[2], StringComparison.Ordinal);
        Assert.StartsWith("models/a.sql(7,17): error DOPS2003", errors[3], StringComparison.Ordinal);
    }

    [Fact]
    public void A_seed_value_that_does_not_fit_names_file_row_and_column()
    {
        var errors = Compiled.Errors(
            ("seeds/items.sql", "create table items (id integer not null, price decimal(4,2), day date, code varchar(3));"),
            ("seeds/items.csv", "id,price,day,code\n1,9.50,2026-01-01,abc\nx,123.00,2026-13-01,abcd\n,1.005,,\n"));
        Assert.Equal(
            [
                "seeds/items.csv(3,1): error DOPS4024: Row 2, column 'id': 'x' is not a whole number, as the type INTEGER asks",
                "seeds/items.csv(3,3): error DOPS4024: Row 2, column 'price': '123.00' is not a number of at most 2 digits before the point and 2 behind it, as the type DECIMAL(4,2) asks",
                "seeds/items.csv(3,10): error DOPS4024: Row 2, column 'day': '2026-13-01' is not a date (yyyy-mm-dd), as the type DATE asks",
                "seeds/items.csv(4,1): error DOPS4024: Row 3, column 'id': the value is missing, and the column is declared not null",
                "seeds/items.csv(4,2): error DOPS4024: Row 3, column 'price': '1.005' is not a number of at most 2 digits before the point and 2 behind it, as the type DECIMAL(4,2) asks",
            ],
            errors.Where(error => !error.Contains("abcd", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_seed_and_its_DDL_must_name_the_same_columns()
    {
        var errors = Compiled.Errors(("seeds/x.sql", "create table x (id integer, name varchar);"), ("seeds/x.csv", "id,nam\n1,a\n"));
        Assert.Equal(2, errors.Length);
        Assert.All(errors, error => Assert.Contains("DOPS4025", error, StringComparison.Ordinal));
    }

    [Fact]
    public void DDL_without_its_seed_is_an_error() =>
        Assert.Equal(
            "seeds/x.sql(1,1): error DOPS4026: There is no 'x.csv' beside this file: a file in seeds/ declares the types of the CSV file of the same name",
            Assert.Single(Compiled.Errors(("seeds/x.sql", "create table x (id integer);"))));

    [Fact]
    public void Of_very_many_wrong_values_the_first_are_shown_and_the_rest_counted()
    {
        var errors = Compiled.Errors(
            ("seeds/x.sql", "create table x (id integer);"), ("seeds/x.csv", "id\n" + string.Concat(Enumerable.Repeat("a\n", 100))));
        Assert.Equal(21, errors.Length);
        Assert.Contains("seeds/x.csv(1,1): error DOPS4027: 80 more values of this seed do not fit", errors);
    }

    [Fact]
    public void A_parameter_that_is_declared_but_not_used_is_an_error_with_the_suggestion()
    {
        var error = Assert.Single(Compiled.Errors(
            Source, ("queries/q.sql", "/*---\nparameters: { custumer: integer }\n---*/\nselect order_id from raw.orders where customer_id = $customer")));
        Assert.Equal("queries/q.sql(2,15): error DOPS4041: The query does not use a parameter 'custumer'. Did you mean 'customer'?", error);
    }

    [Fact]
    public void A_function_is_refused_instead_of_left_out() =>
        Assert.StartsWith(
            "functions/double.sql(1,1): error DOPS4008: The function 'double' cannot be inlined",
            Assert.Single(Compiled.Errors(("functions/double.sql", "create macro double(x) as x * 2"))),
            StringComparison.Ordinal);

    [Fact]
    public void Properties_with_wrong_values_are_errors()
    {
        var result = ProjectOptions.FromProperties("Shop", null, "mysql", "Oracle", null);
        Assert.Equal(["DOPS4007", "DOPS4007"], result.Diagnostics.Select(d => d.Id));
        Assert.Equal("DataOpsDialect is 'mysql'; it must be duckdb, postgres or tsql", result.Diagnostics[0].Message);
    }
}
