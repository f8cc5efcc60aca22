using DataOps.Sql.Catalog;
using DataOps.Sql.Dialects;
using DataOps.Sql.Facts;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;

namespace DataOps.Sql.Tests.Binding;

/// <summary>A small schema that the tests of binding and facts ask about.</summary>
internal static class Shop
{
    private const string Schema = """
        create table customers (customer_id integer primary key, email varchar not null unique, name varchar, country varchar);
        create table orders (
            order_id bigint primary key, customer_id integer not null, ordered_at timestamp not null, amount decimal(10, 2), note varchar);
        create table lines (order_id bigint not null, line_no integer not null, sku varchar, quantity integer not null, primary key (order_id, line_no));
        create table tickets (code varchar unique, holder struct(first_name varchar, age integer), tags varchar[]);
        create schema archive;
        create table archive.orders (order_id bigint, amount double);
        """;

    private static readonly Lazy<SchemaCatalog> Known = new(() =>
    {
        var schema = SchemaReader.Read(SqlParser.Parse(new SourceText(Schema, "schema.sql"), Dialect.DuckDb));
        Assert.Empty(schema.Diagnostics);
        return new SchemaCatalog(Dialect.DuckDb, schema.Relations, null, schema.Types, schema.Functions);
    });

    /// <summary>The facts of a query that has nothing wrong with it.</summary>
    public static QueryFacts Facts(string sql)
    {
        var facts = Analyze(sql);
        Assert.Empty(facts.Diagnostics);
        return facts;
    }

    /// <summary>The findings, as id and the text they stand under.</summary>
    public static string[] Findings(string sql) =>
        [.. Analyze(sql).Diagnostics.Select(d => $"{d.Id} {sql.Substring(d.Span.Start, d.Span.Length)}")];

    public static QueryFacts Analyze(string sql)
    {
        var tree = SqlParser.Parse(new SourceText(sql, "query.sql"), Dialect.DuckDb);
        Assert.Empty(tree.Diagnostics);
        return QueryAnalyzer.Analyze(tree, (QueryStatement)tree.Statements[0], Known.Value);
    }
}
