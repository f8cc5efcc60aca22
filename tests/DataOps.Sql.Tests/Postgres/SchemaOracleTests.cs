using System.Diagnostics;
using DataOps.Sql.Catalog;
using DataOps.Sql.Dialects;
using DataOps.Sql.Tests.Postgres.Wire;
using DataOps.Sql.Text;
using DataOps.Sql.Types;
using DataOps.Warehouses.Tests.Servers;
using Npgsql;

namespace DataOps.Sql.Tests.Postgres;

/// <summary>What is read of DDL is what the engine's own catalogs say after it ran: columns, types, nulls, keys.</summary>
public sealed class SchemaOracleTests(PostgresDatabase engine) : IClassFixture<PostgresDatabase>
{
    [PostgresTheory]
    [InlineData("rich.sql")]
    public async Task Relations_are_those_of_the_engine(string file)
    {
        var ddl = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Postgres", "Schemas", file));
        using var connection = await engine.OpenAsync(ddl);
        SchemaCheck.Compare(ddl, connection);
    }

    [PostgresTheory]
    [InlineData("rich.sql")]
    public async Task So_they_are_where_pg_dump_has_written_them(string file)
    {
        var program = Path.Combine(PostgresServer.Binaries!, "pg_dump");
        if (!File.Exists(program))
        {
            // npm's servers come without it.
            return;
        }

        var database = new NpgsqlConnectionStringBuilder(await engine.CreateAsync(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Postgres", "Schemas", file))));
        string[] arguments = ["--schema-only", "-h", database.Host!, "-p", $"{database.Port}", "-U", database.Username!, database.Database!];
        using var dump = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var ddl = await dump.StandardOutput.ReadToEndAsync();
        await dump.WaitForExitAsync();
        Assert.Equal(0, dump.ExitCode);
        using var connection = new PostgresConnection(database.Host!, database.Port, database.Username!, database.Database!);
        SchemaCheck.Compare(ddl, connection);
    }

    [Fact]
    public void What_is_meant_for_the_client_is_passed_over()
    {
        const string Script = """
            \restrict abc
            \connect shop
            create table t (a integer);
            copy public.t (a) from stdin;
            1
            select 'not sql
            \.

            \unrestrict abc
            create table u (b text);
            """;
        var compiler = SqlCompiler.Create(Dialect.Postgres, [new SourceText(Script, "dump.sql")]);
        Assert.Empty(compiler.Describe([]).Diagnostics);
        Assert.Equal(["t", "u"], compiler.Catalog.Relations.Select(relation => relation.Name.Name));
    }
}

/// <summary>The same of what only the newest version has.</summary>
public sealed class NewestSchemaTests(NewestPostgresDatabase engine) : IClassFixture<NewestPostgresDatabase>
{
    [PostgresTheory(PostgresTheoryAttribute.Newest)]
    [InlineData("rich.sql", "")]
    [InlineData("newer.sql", "create extension btree_gist;")]
    public async Task Relations_are_those_of_the_engine(string file, string before)
    {
        var ddl = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Postgres", "Schemas", file));
        using var connection = await engine.OpenAsync(before + ddl);
        SchemaCheck.Compare(ddl, connection, "and k.convalidated and not k.conperiod");
    }
}

internal static class SchemaCheck
{
    public static void Compare(string ddl, PostgresConnection connection, string proved = "and k.convalidated")
    {
        var compiler = SqlCompiler.Create(Dialect.Postgres, [new SourceText(ddl, "schema.sql")]);
        Assert.Empty(compiler.Describe([]).Diagnostics);
        var relations = connection.Query(Relations.Replace("{proved}", proved, StringComparison.Ordinal));
        Assert.True(relations.Count > 3, "The engine has relations to compare with.");
        foreach (var row in relations)
        {
            var relation = compiler.Catalog.Find(row[0]!.Split('.'));
            Assert.True(relation is not null, $"{row[0]} was not read.");
            Assert.Equal($"{row[0]}: {row[1]}", $"{row[0]}: {string.Join(", ", relation.Columns.Select(column => Shown(column, relation)))}");
            if (relation.Kind == RelationKind.Table && row[3] is not ("v" or "m"))
            {
                Assert.Equal($"{row[0]}: {row[2]}", $"{row[0]}: {Keys(relation)}");
            }
        }
    }

    // What the engine's catalogs say of nulls in views is nothing.
    private static string Shown(Column column, Relation relation) =>
        $"{column.Name} {SqlTypeNames.Spell(column.Type, Dialect.Postgres)}{(column.Nullable == false && relation.Kind == RelationKind.Table ? " !" : "")}";

    private static string Keys(Relation relation)
    {
        var foreign = relation.ForeignKeys.Select(key => "f:" + Names(key.Columns));
        var unique = relation.Keys.Select(key => (key.IsPrimary ? "p:" : "u:") + Names(key.Columns));
        return string.Join(" ", foreign.Concat(unique).Order(StringComparer.Ordinal));

        string Names(IReadOnlyList<int> columns) => string.Join(",", columns.Select(place => relation.Columns[place].Name).Order(StringComparer.Ordinal));
    }

    private const string Relations = """
        select n.nspname || '.' || c.relname,
               string_agg(a.attname || ' '
                 || format_type(coalesce(nullif(t.typbasetype, 0), a.atttypid), case when t.typbasetype <> 0 then t.typtypmod else a.atttypmod end)
                 || case when (a.attnotnull or t.typnotnull) and c.relkind not in ('v', 'm') then ' !' else '' end, ', ' order by a.attnum),
               coalesce((select string_agg(k.kind || ':' || k.names, ' ' order by (k.kind || ':' || k.names) collate "C")
                from (select k.contype::text as kind,
                             (select string_agg(x.attname, ',' order by x.attname::text collate "C") from pg_attribute x where x.attrelid = c.oid and x.attnum = any (k.conkey)) as names
                      from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'f', 'u') {proved}
                      union all
                      select 'u', (select string_agg(x.attname, ',' order by x.attname::text collate "C") from pg_attribute x where x.attrelid = c.oid and x.attnum = any (i.indkey[0:i.indnkeyatts - 1]))
                      from pg_index i
                      where i.indrelid = c.oid and i.indisunique and i.indpred is null and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid and k.contype <> 'f')) k), ''),
               c.relkind
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
             join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped join pg_type t on t.oid = a.atttypid
        where n.nspname = 'shop' and c.relkind in ('r', 'v', 'm', 'p', 'f')
        group by 1, c.oid, c.relkind order by 1
        """;
}
