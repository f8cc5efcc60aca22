using System.Data.Common;
using DataOps.DuckDb;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Tests.Catalog;

/// <summary>Asks DuckDB what types expressions have, over a table with one column for each of many types.</summary>
public sealed class EngineOracle : IDisposable
{
    private readonly DuckDbConnection _connection = new("Data Source=:memory:");

    public EngineOracle()
    {
        _connection.Open();
        var columns = SampleTypes.All.Select((type, index) => $"c{index} {SqlTypeNames.Spell(type, Dialect.DuckDb)}");
        Execute($"create table samples ({string.Join(", ", columns)})");
    }

    public void Dispose() => _connection.Dispose();

    /// <summary>The type of each expression as the engine spells it; null where it refuses the expression.</summary>
    public string?[] Describe(IReadOnlyList<string> expressions)
    {
        var types = new string?[expressions.Count];
        Describe(expressions, 0, expressions.Count, types);
        return types;
    }

    /// <summary>The type of the column that each pair gives in a set operation; null where the engine refuses it.</summary>
    public string?[] DescribeUnions(IReadOnlyList<(string Left, string Right)> pairs)
    {
        var types = new string?[pairs.Count];
        DescribeUnions(pairs, 0, pairs.Count, types);
        return types;
    }

    /// <summary>The rows of a query, each value as text.</summary>
    public List<string?[]> Query(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string?[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i).ToString())]);
        }

        return rows;
    }

    public void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private void Describe(IReadOnlyList<string> expressions, int start, int end, string?[] types) =>
        InHalves(start, end, types, () => $"select {List(expressions, start, end)} from samples", (from, to) => Describe(expressions, from, to, types));

    private void DescribeUnions(IReadOnlyList<(string Left, string Right)> pairs, int start, int end, string?[] types) =>
        InHalves(
            start,
            end,
            types,
            () => $"select {List([.. pairs.Select(pair => pair.Left)], start, end)} from samples union all select {List([.. pairs.Select(pair => pair.Right)], start, end)} from samples",
            (from, to) => DescribeUnions(pairs, from, to, types));

    // One statement for many expressions; where it fails each half is tried alone.
    private void InHalves(int start, int end, string?[] types, Func<string> query, Action<int, int> half)
    {
        if (start == end)
        {
            return;
        }

        try
        {
            var rows = Query("describe " + query());
            for (var i = start; i < end; i++)
            {
                types[i] = rows[i - start][1];
            }
        }
        catch (DbException) when (end - start > 1)
        {
            var middle = (start + end) / 2;
            half(start, middle);
            half(middle, end);
        }
        catch (DbException)
        {
            types[start] = null;
        }
    }

    private static string List(IReadOnlyList<string> expressions, int start, int end) =>
        string.Join(", ", expressions.Skip(start).Take(end - start).Select((expression, i) => $"{expression} as x{i}"));
}
