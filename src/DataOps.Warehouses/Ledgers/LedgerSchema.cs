using DataOps.Sql.Catalog;
using DataOps.Warehouses.Statements;

namespace DataOps.Warehouses.Ledgers;

/// <summary>The ledger's tables, in schema <c>dataops</c> of the target.</summary>
public static class LedgerSchema
{
    /// <summary>The ledger's schema.</summary>
    public const string Name = "dataops";

    /// <summary>The schema of the versions.</summary>
    public const string Versions = "dataops_versions";

    /// <summary>The format this code writes, and the newest it reads.</summary>
    public const int Format = 1;

    internal const string FormatTable = "ledger_format";
    internal const string VersionTable = "versions";
    internal const string RunTable = "runs";
    internal const string PublicationTable = "publications";
    internal const string PublicationNodeTable = "publication_nodes";
    internal const string CheckTable = "checks";

    /// <summary>The name of a table of the ledger.</summary>
    internal static RelationName Table(string name) => new(Name, name);

    /// <summary>The statements that make an empty ledger.</summary>
    public static IReadOnlyList<string> Create(WarehouseStatements statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        return
        [
            statements.CreateSchema(Name),
            statements.CreateSchema(Versions),
            .. Tables(statements.LedgerTypes).Select(table => statements.CreateTable(Table(table.Name), table.Columns)),
            $"insert into {statements.Quote(Table(FormatTable))} values ({Format})",
        ];
    }

    private static IEnumerable<(string Name, IReadOnlyList<ColumnDefinition> Columns)> Tables(LedgerTypes types)
    {
        yield return (FormatTable, [new("format", "integer", false)]);
        yield return (VersionTable,
        [
            new("relation", types.Name, false),
            new("node", types.Name, false),
            new("fingerprint", types.Name, false),
            new("definition", types.Name, false),
            new("is_view", "integer", false),
            new("sequence", "bigint", false),
            new("row_count", "bigint"),
            new("built_at", types.Instant, false),
            new("run", types.Name, false),
        ]);
        yield return (RunTable,
        [
            new("run", types.Name, false),
            new("environment", types.Name, false),
            new("project", types.Name, false),
            new("version", types.Name, false),
            new("release_hash", types.Name, false),
            new("started_at", types.Instant, false),
            new("finished_at", types.Instant),
            new("outcome", types.Name, false),
            new("message", types.Text),
        ]);
        yield return (PublicationTable,
        [
            new("sequence", "bigint", false),
            new("environment", types.Name, false),
            new("project", types.Name, false),
            new("version", types.Name, false),
            new("release_hash", types.Name, false),
            new("commit_id", types.Name),
            new("published_at", types.Instant, false),
            new("run", types.Name, false),
        ]);
        yield return (PublicationNodeTable,
        [
            new("sequence", "bigint", false),
            new("node", types.Name, false),
            new("kind", types.Name, false),
            new("view_schema", types.Name, false),
            new("view_name", types.Name, false),
            new("relation", types.Name, false),
            new("fingerprint", types.Name, false),
        ]);
        yield return (CheckTable,
        [
            new("run", types.Name, false),
            new("node", types.Name),
            new("check_name", types.Name, false),
            new("severity", types.Name, false),
            new("failing_rows", "bigint", false),
            new("checked_at", types.Instant, false),
        ]);
    }
}
