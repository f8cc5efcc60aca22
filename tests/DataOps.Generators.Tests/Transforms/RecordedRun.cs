using System.Data;
using DataOps.Runtime;

namespace DataOps.Generators.Tests.Transforms;

/// <summary>A run whose inputs are some cells, and which keeps what is written.</summary>
internal sealed class RecordedRun(IReadOnlyList<object?[]> cells) : TransformRun
{
    public List<object?[]> Written { get; } = [];

    public override TransformContext Context { get; } = new() { Parameters = new Dictionary<string, string> { ["one"] = "1" } };

    public override IEnumerable<T> Read<T>(string input, params IReadOnlyList<string> order)
    {
        Assert.Equal("stg_orders", input);
        Assert.All(order, column => Assert.Contains(column, new[] { "order_id", "customer" }));
        using var table = new DataTable();
        foreach (var column in T.Relation.Columns)
        {
            table.Columns.Add(column.Name, column.ClrType);
        }

        foreach (var row in cells)
        {
            table.Rows.Add([.. row.Select(cell => cell ?? DBNull.Value)]);
        }

        using var reader = table.CreateDataReader();
        while (reader.Read())
        {
            yield return T.Read(reader);
        }
    }

    public override async IAsyncEnumerable<T> ReadAsync<T>(string input, params IReadOnlyList<string> order)
    {
        await Task.Yield();
        foreach (var row in Read<T>(input, order))
        {
            yield return row;
        }
    }

    public override Task WriteAsync<T>(IEnumerable<T> rows)
    {
        foreach (var row in rows)
        {
            var values = new object?[T.Relation.Columns.Count];
            row.Write(values);
            Written.Add(values);
        }

        return Task.CompletedTask;
    }

    public override async Task WriteAsync<T>(IAsyncEnumerable<T> rows)
    {
        await foreach (var row in rows)
        {
            await WriteAsync([row]);
        }
    }
}
