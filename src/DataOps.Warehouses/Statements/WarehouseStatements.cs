using DataOps.Sql.Catalog;
using DataOps.Sql.Dialects;

namespace DataOps.Warehouses.Statements;

/// <summary>How an engine spells what a deployment asks of it. Pure text; every name is quoted by the dialect.</summary>
/// <param name="dialect">The engine's dialect.</param>
/// <param name="ledgerTypes">The types of the ledger's columns.</param>
public abstract class WarehouseStatements(Dialect dialect, LedgerTypes ledgerTypes)
{
    /// <summary>The engine's dialect.</summary>
    public Dialect Dialect { get; } = dialect;

    /// <summary>The types of the ledger's columns.</summary>
    public LedgerTypes LedgerTypes { get; } = ledgerTypes;

    /// <summary>The schema of a name that states none.</summary>
    public abstract string DefaultSchema { get; }

    /// <summary>Text of any length, for rows that come without types.</summary>
    public abstract string TextType { get; }

    /// <summary>
    /// Whether a name of two parts may begin with a database as well as with a schema, so that one that is both is ambiguous to
    /// whoever reads.
    /// </summary>
    public virtual bool MistakesDatabasesForSchemas => false;

    /// <summary>Makes UTC the zone of a session; nothing where sessions have no zone.</summary>
    public virtual IReadOnlyList<string> UseUtc => [];

    /// <summary>A parameter's place in a statement.</summary>
    public abstract string Parameter(string name);

    /// <summary>Makes a schema unless it exists.</summary>
    public abstract string CreateSchema(string schema);

    /// <summary>Drops a schema that holds nothing.</summary>
    public string DropSchema(string schema) => $"drop schema {Quote(schema)}";

    /// <summary>Makes a view, or moves it to another query; its columns may change.</summary>
    /// <param name="view">The view.</param>
    /// <param name="query">What it selects.</param>
    /// <param name="columnsChange">Whether the view exists with columns that the query does not give in the same order and types.</param>
    /// <returns>The statements, each sent by itself.</returns>
    public abstract IReadOnlyList<string> ReplaceView(RelationName view, string query, bool columnsChange);

    /// <summary>Makes a table that holds a query's rows.</summary>
    /// <returns>The statements, each sent by itself.</returns>
    public abstract IReadOnlyList<string> CreateTableAs(RelationName table, string query);

    /// <summary>The first rows of a relation.</summary>
    public abstract string SelectFirst(RelationName relation, int rows);

    /// <summary>A name for a table that lives as long as the session.</summary>
    public abstract RelationName TemporaryName(string name);

    /// <summary>Makes a table that lives as long as the session.</summary>
    public abstract string CreateTemporaryTable(RelationName table, IReadOnlyList<ColumnDefinition> columns);

    /// <summary>Selects rows that lie in files, with the types declared; null where the engine does not read such files.</summary>
    /// <param name="path">The files, absolute; a pattern may name several.</param>
    /// <param name="columns">The columns.</param>
    public virtual string? SelectFiles(string path, IReadOnlyList<ColumnDefinition> columns) => null;

    /// <summary>Makes a view that does not exist.</summary>
    public string CreateView(RelationName view, string query) => $"create view {Quote(view)} as\n{query}";

    /// <summary>Makes a table that does not exist.</summary>
    public string CreateTable(RelationName table, IReadOnlyList<ColumnDefinition> columns) =>
        $"create table {Quote(table)} ({ColumnList(columns)})";

    /// <summary>Drops a view unless it is gone already; fails where something depends on it.</summary>
    public string DropView(RelationName view) => $"drop view if exists {Quote(view)}";

    /// <summary>Drops a table unless it is gone already; fails where something depends on it.</summary>
    public string DropTable(RelationName table) => $"drop table if exists {Quote(table)}";

    /// <summary>The number of rows of a relation.</summary>
    public virtual string Count(RelationName relation) => $"select count(*) from {Quote(relation)}";

    /// <summary>Selects columns of a relation by name; all of them where none is named.</summary>
    public string SelectColumns(IReadOnlyCollection<string> columns, RelationName relation)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var list = columns.Count == 0 ? "*" : string.Join(", ", columns.Select(Quote));
        return $"select {list} from {Quote(relation)}";
    }

    /// <summary>Quotes a name.</summary>
    public string Quote(string name) => Dialect.QuoteIdentifier(name);

    /// <summary>Quotes a relation's name, part by part.</summary>
    public string Quote(RelationName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var prefix = name.Database is null ? "" : Quote(name.Database) + ".";
        return prefix + (name.Schema is null ? "" : Quote(name.Schema) + ".") + Quote(name.Name);
    }

    /// <summary>The columns of a table to be made.</summary>
    protected string ColumnList(IReadOnlyList<ColumnDefinition> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return string.Join(", ", columns.Select(column => $"{Quote(column.Name)} {column.Type}{(column.Nullable ? "" : " not null")}"));
    }
}
