using DataOps.Sql.Catalog;
using DataOps.Sql.Dialects;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Tests.Oracle;

/// <summary>What is read of DDL, in one text or in several, is what the engine says after it ran: columns, types, nulls.</summary>
public sealed class SchemaOracleTests
{
    // The engine forbids no nulls in what a query made, whatever its columns hold.
    private static readonly string[] MadeFromQueries = ["remade", "named", "empty_copy", "full_copy"];

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Oracle", "Schemas"), "*.sql").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Relations_are_those_of_the_engine(string file)
    {
        var ddl = Read(file);
        Compare(ddl, [new SourceText(ddl, file)]);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void So_they_are_where_each_statement_is_a_text_of_its_own(string file)
    {
        var ddl = Read(file);
        Compare(ddl, [.. ddl.Split(";\n").Select((statement, place) => new SourceText(statement, $"{place}.sql"))]);
    }

    private static void Compare(string ddl, SourceText[] texts)
    {
        using var engine = new OracleDatabase(ddl, "select 1");
        var compiler = SqlCompiler.Create(Dialect.DuckDb, texts);
        Assert.Empty(compiler.SchemaDiagnostics);
        var rows = engine.TryRun("select schema_name, table_name, column_name, data_type, is_nullable from duckdb_columns() where not internal order by table_oid, column_index")!;
        var theirs = rows
            .GroupBy(row => $"{row[0]}.{row[1]}")
            .Select(columns => $"{columns.Key}: {string.Join(", ", columns.Select(row => $"{row[2]} {row[3]}{(row[4] is false ? " !" : "")}"))}")
            .Order(StringComparer.Ordinal);
        Assert.Equal(theirs, compiler.Catalog.Relations.Select(Shown).Order(StringComparer.Ordinal));
    }

    private static string Shown(Relation relation) =>
        $"{relation.Name.Schema ?? "main"}.{relation.Name.Name}: {string.Join(", ", relation.Columns.Select(column =>
            $"{column.Name} {SqlTypeNames.Spell(column.Type, Dialect.DuckDb)}{(column.Nullable == false && relation.Kind == RelationKind.Table && !MadeFromQueries.Contains(relation.Name.Name) ? " !" : "")}"))}";

    private static string Read(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Oracle", "Schemas", file)).ReplaceLineEndings("\n");
}
