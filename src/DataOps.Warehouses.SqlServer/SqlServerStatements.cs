using DataOps.Sql.Catalog;
using DataOps.Sql.Dialects;
using DataOps.Warehouses.Statements;

namespace DataOps.Warehouses.SqlServer;

/// <summary>How SQL Server, from 2016 SP1 on, spells what a deployment asks of it.</summary>
public sealed class SqlServerStatements() : WarehouseStatements(Dialect.TSql, new LedgerTypes("nvarchar(400)", "nvarchar(max)", "datetime2(6)"))
{
    /// <inheritdoc />
    public override string DefaultSchema => "dbo";

    /// <inheritdoc />
    public override string TextType => "nvarchar(max)";

    /// <inheritdoc />
    public override string Parameter(string name) => "@" + name;

    /// <summary><c>create schema</c> must be alone in its batch, so within a condition it is a batch of its own.</summary>
    public override string CreateSchema(string schema)
    {
        var statement = Dialect.QuoteLiteral($"create schema {Quote(schema)}");
        return $"if schema_id({Dialect.QuoteLiteral(schema)}) is null exec sys.sp_executesql {statement}";
    }

    /// <inheritdoc />
    public override IReadOnlyList<string> ReplaceView(RelationName view, string query, bool columnsChange) =>
        [$"create or alter view {Quote(view)} as\n{query}"];

    /// <summary><c>select into</c> takes no query that begins with a CTE; a view in between takes any.</summary>
    public override IReadOnlyList<string> CreateTableAs(RelationName table, string query)
    {
        ArgumentNullException.ThrowIfNull(table);
        var view = table with { Name = table.Name + "__query" };
        return [CreateView(view, query), $"select * into {Quote(table)} from {Quote(view)}", $"drop view {Quote(view)}"];
    }

    /// <inheritdoc />
    public override string SelectFirst(RelationName relation, int rows) => $"select top ({rows}) * from {Quote(relation)}";

    /// <inheritdoc />
    public override string Count(RelationName relation) => $"select count_big(*) from {Quote(relation)}";

    /// <inheritdoc />
    public override RelationName TemporaryName(string name) => new(null, "#" + name);

    /// <inheritdoc />
    public override string CreateTemporaryTable(RelationName table, IReadOnlyList<ColumnDefinition> columns) => CreateTable(table, columns);
}
