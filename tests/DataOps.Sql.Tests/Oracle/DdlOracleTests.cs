using System.Text;
using DataOps.Sql.Catalog;
using DataOps.Sql.Dialects;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Tests.Oracle;

/// <summary>What DDL declares is what the engine has after it ran: from the text as written, and as the engine writes it back.</summary>
public sealed class DdlOracleTests
{
    private const string Written = """
        select sql from (
            select 0 as rank, 'create schema ' || schema_name || ';' as sql, 0 as oid from duckdb_schemas() where not internal and schema_name <> 'main'
            union all
            select 1, 'create type ' || schema_name || '."' || type_name || '" as ' || logical_type || '(' || array_to_string(list_transform(labels, lambda l: '''' || replace(l, '''', '''''') || ''''), ', ') || ');', type_oid
            from duckdb_types() where not internal and labels is not null
            union all
            select 2, sql, table_oid from duckdb_tables() where not temporary
            union all
            select 3, sql, view_oid from duckdb_views() where not internal)
        order by rank, oid
        """;

    [Fact]
    public void Columns_keys_and_comments_of_DDL_are_those_of_the_engine()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Oracle", "Ddl", "tables.sql"));
        using var engine = new OracleDatabase(text, "select 1");

        var compiler = SqlCompiler.Create(Dialect.DuckDb, [new SourceText(text, "tables.sql")]);

        Assert.Empty(compiler.Describe([new SourceText("select 1", "q.sql")]).Diagnostics);
        Assert.Equal(Expected(engine), Actual(compiler.Catalog, withComments: true));
    }

    [Fact]
    public void DDL_that_the_engine_writes_back_declares_the_same()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Oracle", "Ddl", "tables.sql"));
        using var engine = new OracleDatabase(text, "drop view v_macro");
        var written = string.Join('\n', engine.TryRun(Written)!.Select(row => (string)row[0]!));

        var compiler = SqlCompiler.Create(Dialect.DuckDb, [new SourceText(written, "schema.sql")]);

        Assert.Empty(compiler.Describe([new SourceText("select 1", "q.sql")]).Diagnostics);
        Assert.Equal(Expected(engine), Actual(compiler.Catalog, withComments: false));
    }

    private static string Expected(OracleDatabase engine)
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        var columns = engine.TryRun("""
            select c.schema_name, c.table_name, c.column_name, c.data_type, c.is_nullable, t.table_name is not null
            from duckdb_columns() c left join duckdb_tables() t using (table_oid)
            where not c.internal order by all
            """)!;
        foreach (var row in columns)
        {
            var isTable = (bool)row[5]!;
            lines.Add($"{row[0]}.{row[1]}.{row[2]} {row[3]}{(isTable && !(bool)row[4]! ? " not null" : "")}");
        }

        var constraints = engine.TryRun("""
            select schema_name, table_name, constraint_type, array_to_string(constraint_column_names, ', '), coalesce(referenced_table, ''),
                   coalesce(array_to_string(referenced_column_names, ', '), '')
            from duckdb_constraints() where constraint_type in ('PRIMARY KEY', 'UNIQUE', 'FOREIGN KEY')
            """)!;
        foreach (var row in constraints)
        {
            lines.Add($"{row[0]}.{row[1]} {(string)row[2]! switch { "FOREIGN KEY" => $"({row[3]}) -> {row[4]} ({row[5]})", _ => $"key ({Sorted((string)row[3]!)})" }}");
        }

        return string.Join('\n', lines);
    }

    private static string Actual(ICatalog catalog, bool withComments)
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var relation in catalog.Relations)
        {
            var name = $"{relation.Name.Schema ?? "main"}.{relation.Name.Name}";
            var isTable = relation.Kind == RelationKind.Table;
            foreach (var column in relation.Columns)
            {
                lines.Add($"{name}.{column.Name} {SqlTypeNames.Spell(column.Type, Dialect.DuckDb)}{(isTable && column.Nullable == false ? " not null" : "")}");
            }

            foreach (var key in isTable ? relation.Keys : [])
            {
                lines.Add($"{name} key ({Sorted(Names(relation, key.Columns))})");
            }

            foreach (var key in relation.ForeignKeys)
            {
                var target = catalog.Find(key.Referenced.Schema is { } schema ? [schema, key.Referenced.Name] : [key.Referenced.Name])!;
                var columns = key.ReferencedColumns.Count > 0
                    ? string.Join(", ", key.ReferencedColumns)
                    : Names(target, target.Keys.First(candidate => candidate.IsPrimary).Columns);
                lines.Add($"{name} ({Names(relation, key.Columns)}) -> {target.Name.Name} ({columns})");
            }
        }

        if (withComments)
        {
            Assert.Equal("Plain; with a ' quote", catalog.Find(["plain"])!.Comment);
            Assert.Equal("First", catalog.Find(["plain"])!.Columns[0].Comment);
        }

        return string.Join('\n', lines);
    }

    private static string Sorted(string names) => string.Join(", ", names.Split(", ").Order(StringComparer.Ordinal));

    private static string Names(Relation relation, IEnumerable<int> places) => string.Join(", ", places.Select(place => relation.Columns[place].Name));
}
