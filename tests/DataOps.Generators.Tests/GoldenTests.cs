using System.Runtime.CompilerServices;
using DataOps.Generators.Tests.Harness;

namespace DataOps.Generators.Tests;

/// <summary>
/// Generated code, whole, as people read it: <c>Golden/*.txt</c>. <c>DATAOPS_ACCEPT_GOLDEN=1 dotnet test</c> accepts what is made now.
/// </summary>
public class GoldenTests
{
    private static readonly (string, string)[] Shop =
    [
        ("sources/raw.sql", """
            create table raw.orders (
                order_id bigint primary key,
                customer_id integer not null,
                amount decimal(10,2) not null,
                placed_at timestamptz,
                tags varchar[],
                address struct(street varchar, "zip code" integer),
                lines struct(sku varchar, quantity integer)[],
                attributes map(varchar, double)
            );
            comment on table raw.orders is 'Orders as the shop writes them: <raw> & unchecked.';
            comment on column raw.orders.amount is 'In euros.';
            """),
        ("seeds/customers.csv", "customer_id,name,since\n1,Ada,2026-01-04\n2,Grace,\n"),
        ("models/marts/customer_orders.sql", """
            /*---
            description: |
              One row per customer.
              Customers without orders count too.
            columns:
              total: { description: What the customer paid so far. }
            ---*/
            select c.customer_id, c.name, coalesce(sum(o.amount), 0) as total, max(o.placed_at) as last_order_at
            from customers c
            left join raw.orders o on o.customer_id = c.customer_id
            group by c.customer_id, c.name
            """),
        ("queries/best_customers.sql", """
            /*---
            description: The customers who paid most.
            parameters:
              least: { type: "decimal(10,2)?", description: What they paid at least. }
            ---*/
            select customer_id, name, total
            from customer_orders
            where total >= coalesce($least, 0) and name <> "$class"
            order by total desc
            limit $count
            """.Replace("\"$class\"", "$class", StringComparison.Ordinal)),
    ];

    [Theory]
    [InlineData("Shop.Sources.Raw.Orders")]
    [InlineData("Shop.Seeds.Customers")]
    [InlineData("Shop.Models.Marts.CustomerOrders")]
    [InlineData("Shop.Queries.BestCustomersQuery")]
    [InlineData("Shop.ShopCatalog")]
    public void Generated_code_is_what_was_accepted(string name)
    {
        var result = Generated.Run(Shop);
        Assert.Empty(result.Diagnostics);
        var actual = result.Text(name + ".g.cs");
        var path = Path.Combine(Folder(), name + ".txt");
        if (Environment.GetEnvironmentVariable("DATAOPS_ACCEPT_GOLDEN") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }

    [Fact]
    public void Generated_code_compiles_with_documentation_nullable_and_warnings_as_errors() => Generated.Load(
        """
        using System.Data.Common;
        using System.Threading.Tasks;
        using DataOps.Runtime;
        using Shop.Models.Marts;
        using Shop.Queries;

        /// <summary>A consumer.</summary>
        public static class Consumer
        {
            /// <summary>Reads.</summary>
            public static async Task<decimal> Total(DbConnection connection)
            {
                var total = 0m;
                foreach (var row in await connection.ReadAsync<CustomerOrders>())
                {
                    total += (decimal?)row.Total ?? 0m;
                }

                foreach (var row in await connection.BestCustomersAsync(least: null, @class: "Ada", count: 2))
                {
                    total += (decimal?)row.Total ?? 0m;
                }

                return total;
            }
        }
        """,
        Shop);

    private static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Golden");
}
