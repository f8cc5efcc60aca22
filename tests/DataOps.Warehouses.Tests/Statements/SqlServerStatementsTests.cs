using DataOps.Sql.Catalog;
using DataOps.Warehouses.Ledgers;
using DataOps.Warehouses.SqlServer;
using DataOps.Warehouses.Statements;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using ColumnDefinition = DataOps.Warehouses.Statements.ColumnDefinition;

namespace DataOps.Warehouses.Tests.Statements;

public sealed class SqlServerStatementsTests
{
    private static readonly SqlServerStatements Spelling = new();
    private static readonly RelationName Relation = new("odd ]schema[ 'x'", "odd ]name[ 'y'");

    public static TheoryData<string> All => [.. Statements()];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_statement_parses_as_one_batch_of_T_SQL(string statement)
    {
        using var text = new StringReader(statement);
        var tree = new TSql150Parser(initialQuotedIdentifiers: true).Parse(text, out var errors);

        Assert.True(errors.Count == 0, $"{string.Join("; ", errors.Select(error => error.Message))} in {statement}");
        Assert.Single(((TSqlScript)tree).Batches);
    }

    [Fact]
    public void Closing_brackets_are_doubled() =>
        Assert.Equal("[odd ]]schema[ 'x'].[odd ]]name[ 'y']", Spelling.Quote(Relation));

    [Fact]
    public void A_schema_is_made_in_a_batch_of_its_own() =>
        Assert.Equal(
            "if schema_id(N'o''k') is null exec sys.sp_executesql N'create schema [o''k]'", Spelling.CreateSchema("o'k"));

    private static IEnumerable<string> Statements()
    {
        const string Query = "with a as (select 1 as x) select x from a";
        IReadOnlyList<ColumnDefinition> columns = [new("a ]b", "int", false), new("c", Spelling.TextType)];
        return
        [
            Spelling.CreateSchema(Relation.Schema!),
            Spelling.CreateTable(Relation, columns),
            Spelling.CreateView(Relation, Query),
            Spelling.DropView(Relation),
            Spelling.DropTable(Relation),
            Spelling.Count(Relation),
            Spelling.SelectFirst(Relation, 5),
            Spelling.SelectColumns(["a ]b", "c"], Relation),
            Spelling.CreateTemporaryTable(Spelling.TemporaryName("staging"), columns),
            Spelling.DropTable(Spelling.TemporaryName("staging")),
            IncrementalStatements.KeepRowsOf(Spelling, Relation, Relation, ["a ]b", "c"], ["a ]b"]),
            SqlServerCatalog.Query("N'dbo', N'o''k'"),
            .. Spelling.ReplaceView(Relation, Query, columnsChange: false),
            .. Spelling.CreateTableAs(Relation, Query),
            .. LedgerSchema.Create(Spelling),
        ];
    }
}
