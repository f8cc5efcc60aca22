using DataOps.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace DataOps.Generators.Tests.Transforms;

/// <summary>A project of SQL and C#, as the tests of transforms vary it.</summary>
internal static class TransformProject
{
    public const string Usings = """
        using System.Collections.Generic;
        using DataOps.Runtime;
        using Shop.Models;

        """;

    public const string Record = """
        internal sealed partial record OrderGap
        {
            [Key] public required long OrderId { get; init; }
            public required int? DaysBefore { get; init; }
        }

        """;

    public static readonly (string, string)[] Files =
    [
        ("sources/raw.sql", "create table raw.orders (order_id bigint not null primary key, customer varchar not null, day date, amount decimal(10, 2));"),
        ("models/stg_orders.sql", "select order_id, customer, day, amount from raw.orders"),
        ("models/gaps.sql", "select g.order_id, g.days_before, o.customer from order_gap g join stg_orders o on o.order_id = g.order_id"),
    ];

    /// <summary>A method in a namespace of its own, with the record above.</summary>
    public static string Code(string method, string record = Record) =>
        $"{Usings}namespace Shop.Transforms;\n{record}internal static class Gaps\n{{\n{method}\n}}\n";

    public static string Method(string body = "yield break;", string parameter = "IEnumerable<StgOrders> orders", string returns = "IEnumerable<OrderGap>", string before = "[Transform] public static") =>
        $"    {before} {returns} Find({parameter}) {{ {body} }}";

    /// <summary>What the generator says of it: <c>file(line,column): id: message</c>, with the C# file as it is named by its tree.</summary>
    public static IReadOnlyList<string> Findings(string code, params (string Path, string Text)[] files) =>
    [
        .. Run(code, files).Diagnostics.Select(diagnostic =>
        {
            var span = diagnostic.Location.GetLineSpan();
            return $"{span.Path.Replace("/repo/Shop/", "", StringComparison.Ordinal)}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): {diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
        }),
    ];

    public static GeneratorRunResult Run(string code, params (string Path, string Text)[] files) =>
        Generated.Driver(files.Length == 0 ? Files : files).RunGenerators(Generated.Compilation(code)).GetRunResult().Results[0];
}
