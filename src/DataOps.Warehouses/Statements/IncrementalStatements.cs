using DataOps.Sql.Catalog;

namespace DataOps.Warehouses.Statements;

/// <summary>How an incremental version goes on from the one before it.</summary>
public static class IncrementalStatements
{
    /// <summary>Adds to a new version, which holds the new rows, those rows of the version before whose key it lacks.</summary>
    /// <param name="statements">How the engine spells things.</param>
    /// <param name="version">The new version.</param>
    /// <param name="previous">The version before; never touched.</param>
    /// <param name="columns">The columns, the same in both.</param>
    /// <param name="key">The columns that tell rows apart, none of them null; empty to add all rows.</param>
    public static string KeepRowsOf(
        WarehouseStatements statements,
        RelationName version,
        RelationName previous,
        IReadOnlyList<string> columns,
        IReadOnlyList<string> key)
    {
        ArgumentNullException.ThrowIfNull(statements);
        var into = string.Join(", ", columns.Select(statements.Quote));
        var from = string.Join(", ", columns.Select(column => "p." + statements.Quote(column)));
        var same = string.Join(" and ", key.Select(column => $"n.{statements.Quote(column)} = p.{statements.Quote(column)}"));
        var condition = key.Count == 0 ? "" : $"\nwhere not exists (select 1 from {statements.Quote(version)} as n where {same})";
        return $"insert into {statements.Quote(version)} ({into})\nselect {from} from {statements.Quote(previous)} as p{condition}";
    }
}
