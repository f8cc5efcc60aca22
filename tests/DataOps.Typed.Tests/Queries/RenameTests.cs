using DataOps.Typed.Tests.Harness;

namespace DataOps.Typed.Tests.Queries;

/// <summary>What is renamed in SQL breaks the C# that reads it, at compile time; named back, it compiles.</summary>
public class RenameTests
{
    private const string Reader =
        """
        using Shop.Models;
        using Shop.Queries;

        public static class Consumer
        {
            public static decimal Paid(IEnumerable<Orders> orders) => orders.Sum(order => order.Amount);

            public static async Task<int> Count(DbConnection connection) => (await connection.BigAsync(least: 5m)).Count(row => row.OrderId > 1);
        }
        """;

    private static readonly (string, string) Source = (
        "sources/raw.sql", "create table raw.orders (order_id integer not null primary key, amount decimal(10,2) not null);");

    private const string Model = "select order_id, amount from raw.orders";

    private const string Query = "select order_id, amount * 2 as twice from orders where amount >= $least";

    [Fact]
    public void A_renamed_column_of_a_model_is_an_error_where_CSharp_reads_it() =>
        Breaks(
            model: "select order_id, amount as paid from raw.orders",
            query: "select order_id, paid * 2 as twice from orders where paid >= $least",
            id: "CS1061", name: "'Amount'");

    [Fact]
    public void A_renamed_column_of_a_query_is_an_error_where_CSharp_reads_it() =>
        Breaks(Model, "select order_id as id, amount * 2 as twice from orders where amount >= $least", "CS1061", "'OrderId'");

    [Fact]
    public void A_renamed_parameter_is_an_error_where_CSharp_gives_it() =>
        Breaks(Model, "select order_id, amount * 2 as twice from orders where amount >= $lowest", "CS1739", "'least'");

    [Fact]
    public void A_column_that_a_query_reads_by_its_former_name_is_an_error_in_the_query() => Assert.StartsWith(
        "/repo/Shop/queries/big.sql(1,18): DOPS2003: ", Project("select order_id, amount as paid from raw.orders", Query).Findings()[0], StringComparison.Ordinal);

    private static void Breaks(string model, string query, string id, string name)
    {
        Assert.Empty(Project(Model, Query).Errors(Reader));

        var changed = Project(model, query);
        Assert.Empty(changed.Findings());
        var error = Assert.Single(changed.Errors(Reader));
        Assert.StartsWith("Program.cs(", error, StringComparison.Ordinal);
        Assert.Contains($": error {id}: ", error, StringComparison.Ordinal);
        Assert.Contains(name, error, StringComparison.Ordinal);

        Assert.Empty(Project(Model, Query).Errors(Reader));
    }

    private static TypedProject Project(string model, string query) =>
        new("duckdb", Source, ("models/orders.sql", model), ("queries/big.sql", query));
}
