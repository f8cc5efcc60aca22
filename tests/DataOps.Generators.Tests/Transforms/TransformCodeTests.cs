using System.Reflection;
using DataOps.Generators.Tests.Harness;
using DataOps.Runtime;

namespace DataOps.Generators.Tests.Transforms;

public class TransformCodeTests
{
    [Fact]
    public void A_model_selects_from_what_a_method_makes()
    {
        var result = TransformProject.Run(TransformProject.Code(TransformProject.Method()));
        Assert.Empty(result.Diagnostics);
        var record = result.Text("Shop.Models.Gaps.g.cs");
        Assert.Contains("public required long OrderId { get; init; }", record, StringComparison.Ordinal);
        Assert.Contains("public required int? DaysBefore { get; init; }", record, StringComparison.Ordinal);
        Assert.Contains("Lineage = [new(\"order_gap\", \"order_id\", \"identity\")]", record, StringComparison.Ordinal);
    }

    [Fact]
    public void The_assembly_lists_its_transforms_and_says_what_they_are()
    {
        var assembly = Generated.Load(TransformProject.Code(TransformProject.Method()), TransformProject.Files);
        var transform = Assert.Single(TransformCatalogs.Of(assembly));
        Assert.Equal(("order_gap", "Shop.Transforms.Gaps.Find"), (transform.Name, transform.Method));

        var definition = Assert.Single(assembly.GetCustomAttributes<TransformDefinitionAttribute>());
        Assert.Equal(("Program.cs", "Shop.Transforms.Gaps.Find"), (definition.File, definition.Method));
        Assert.Equal(
            """
            /*---
            grain: ["order_id"]
            ---*/
            create table "order_gap" (
                "order_id" bigint not null,
                "days_before" integer,
                primary key ("order_id")
            );
            select * from "stg_orders";

            """.ReplaceLineEndings("\n"),
            definition.Definition);
    }

    [Fact]
    public async Task Rows_go_in_and_come_out_as_the_method_says()
    {
        var rows = await RunAsync("foreach (var order in orders) { yield return new OrderGap { OrderId = order.OrderId + 1, DaysBefore = order.Day?.Day }; }");
        Assert.Equal([[2L, 5], [3L, null]], rows);
    }

    [Theory]
    [InlineData("IEnumerable<StgOrders> orders, TransformContext context", "IEnumerable<OrderGap>", "foreach (var order in orders) { yield return new OrderGap { OrderId = order.OrderId, DaysBefore = context.Parameters.Count }; }")]
    [InlineData("TransformContext context, IEnumerable<StgOrders> orders", "IEnumerable<OrderGap>", "foreach (var order in orders) { yield return new OrderGap { OrderId = order.OrderId, DaysBefore = context.Parameters.Count }; }")]
    [InlineData("IAsyncEnumerable<StgOrders> orders", "IAsyncEnumerable<OrderGap>", "await foreach (var order in orders) { yield return new OrderGap { OrderId = order.OrderId, DaysBefore = 1 }; }", "async ")]
    [InlineData("IEnumerable<StgOrders> left, IEnumerable<StgOrders> right", "IEnumerable<OrderGap>", "return System.Linq.Enumerable.Zip(left, right, (a, b) => new OrderGap { OrderId = a.OrderId, DaysBefore = 1 });")]
    [InlineData("[OrderedBy(nameof(StgOrders.OrderId), \"customer\")] IEnumerable<StgOrders> orders", "IEnumerable<OrderGap>", "foreach (var order in orders) { yield return new OrderGap { OrderId = order.OrderId, DaysBefore = 1 }; }")]
    [InlineData("System.Collections.Generic.IEnumerable<Shop.Models.StgOrders> orders", "IEnumerable<OrderGap>", "foreach (var order in orders) { yield return new OrderGap { OrderId = order.OrderId, DaysBefore = 1 }; }")]
    [InlineData("", "IEnumerable<OrderGap>", "yield return new OrderGap { OrderId = 1, DaysBefore = 1 }; yield return new OrderGap { OrderId = 2, DaysBefore = 1 };")]
    public async Task A_method_takes_what_it_needs(string parameters, string returns, string body, string modifier = "")
    {
        var rows = await RunAsync(body, parameters, returns, modifier);
        Assert.Equal([[1L, 1], [2L, 1]], rows);
    }

    [Fact]
    public async Task A_record_may_be_positional_and_a_reader_may_choose_its_columns()
    {
        var records = """
            [Description("What is \"between\" two orders: /* days */.")]
            internal sealed partial record OrderGap(
                [Key] long OrderId,
                [property: Precision(9, 2), Description("In days.")] decimal? Mean,
                [Column("note"), Length(20), Classification("pii")] string Text)
            {
                public IReadOnlyList<int?>? Days { get; init; }
                public string Shown => Text + Mean;
                public static int Count { get; set; }
            }
            [Relation("stg_orders")]
            internal sealed partial record Line
            {
                public required string Customer { get; init; }
                public required long OrderId { get; init; }
            }

            """;
        var code = TransformProject.Code(
            "    [Transform(\"gaps_between\", Description = null, Owner = \"sales\", Tags = [\"daily\", \"new\"], Schema = \"marts\")] internal static IEnumerable<OrderGap> Find(IEnumerable<Line> lines) { foreach (var line in lines) { yield return new OrderGap(line.OrderId, 1.5m, line.Customer) { Days = [1, null] }; } }",
            records);
        (string, string)[] files = [.. TransformProject.Files[..2], ("models/reading.sql", "select g.order_id, g.mean, g.note, g.days, g.days[1] as first from gaps_between g")];
        Assert.Empty(TransformProject.Findings(code, files));
        var assembly = Generated.Load(code, files);
        var run = new RecordedRun([["ada", 7L]]);
        await Assert.Single(TransformCatalogs.Of(assembly)).Run(run);
        Assert.Equal([[7L, 1.5m, "ada", new List<int?> { 1, null }]], run.Written);

        var definition = Assert.Single(assembly.GetCustomAttributes<TransformDefinitionAttribute>()).Definition;
        Assert.Contains("description: \"What is \\\"between\\\" two orders: /\\x2A days \\x2A/.\"", definition, StringComparison.Ordinal);
        Assert.Contains("\"mean\" decimal(9, 2)", definition, StringComparison.Ordinal);
        Assert.Contains("\"note\" varchar(20) not null", definition, StringComparison.Ordinal);
        Assert.Contains("\"days\" integer[]", definition, StringComparison.Ordinal);
        Assert.Contains("\"note\": { classification: \"pii\" }", definition, StringComparison.Ordinal);
        var record = TransformProject.Run(code, files).Text("Shop.Models.Reading.g.cs");
        Assert.Contains("public required long OrderId", record, StringComparison.Ordinal);
        Assert.Contains("public required string Note", record, StringComparison.Ordinal);
    }

    [Fact]
    public void Methods_read_what_other_methods_and_models_over_them_make()
    {
        var second = """
            internal sealed partial record Total { [Key] public required int Id { get; init; } public required int Orders { get; init; } }
            internal static class Totals
            {
                [Transform] internal static IEnumerable<Total> Of(IEnumerable<OrderGap> gaps, IEnumerable<Models.Gaps> read) => [];
            }
            """;
        var assembly = Generated.Load(
            TransformProject.Code(TransformProject.Method()) + second, [.. TransformProject.Files, ("models/totals.sql", "select id, orders from total")]);
        Assert.Equal(["order_gap", "total"], TransformCatalogs.Of(assembly).Select(transform => transform.Name));
    }

    [Fact]
    public void A_record_without_a_namespace_is_completed_too()
    {
        var code = TransformProject.Code(TransformProject.Method()).Replace("namespace Shop.Transforms;", "", StringComparison.Ordinal);
        Assert.Equal("Gaps.Find", Assert.Single(TransformCatalogs.Of(Generated.Load(code, TransformProject.Files))).Method);
    }

    [Theory]
    [InlineData("FlightDelay", "flight_delay")]
    [InlineData("HTTPStatus", "http_status")]
    [InlineData("DelayP90", "delay_p90")]
    [InlineData("Q1", "q1")]
    [InlineData("customer_Id", "customer_id")]
    [InlineData("ÄrgerÖl", "ärger_öl")]
    public void Names_of_CSharp_become_names_of_SQL(string name, string expected) => Assert.Equal(expected, DataOps.Generators.Transforms.SnakeName.Of(name));

    private static async Task<IReadOnlyList<object?[]>> RunAsync(
        string body, string parameters = "IEnumerable<StgOrders> orders", string returns = "IEnumerable<OrderGap>", string modifier = "")
    {
        var method = $"    [Transform] internal static {modifier}{returns} Find({parameters}) {{ {body} }}";
        var assembly = Generated.Load(TransformProject.Code(method), TransformProject.Files);
        var run = new RecordedRun([[1L, "ada", new DateOnly(2001, 2, 5), 1.5m], [2L, "bob", null, null]]);
        await Assert.Single(TransformCatalogs.Of(assembly)).Run(run);
        return run.Written;
    }
}
