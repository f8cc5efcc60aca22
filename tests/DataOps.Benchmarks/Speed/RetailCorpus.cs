using System.Text;
using DataOps.Sql.Catalog;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;

namespace DataOps.Benchmarks.Speed;

/// <summary>The analytic queries of <c>tests/corpora/retail</c> in one dialect.</summary>
internal sealed class RetailCorpus
{
    private RetailCorpus(Dialect dialect)
    {
        Dialect = dialect;
        Folder = Path.Combine(Repository.Root, "tests", "corpora", "retail", dialect.Name);
        SchemaFile = Path.Combine(Repository.Root, "tests", "corpora", "retail", $"schema.{dialect.Name}.sql");
        Schema = File.ReadAllText(SchemaFile);
        Sources = [.. Directory.GetFiles(Folder, "*.sql").Order(StringComparer.Ordinal).Select(file => new SourceText(File.ReadAllText(file), file))];
        Bytes = Sources.Sum(source => Encoding.UTF8.GetByteCount(source.Content));
    }

    public static RetailCorpus DuckDb { get; } = new(Dialect.DuckDb);

    public static RetailCorpus Postgres { get; } = new(Dialect.Postgres);

    public static RetailCorpus TSql { get; } = new(Dialect.TSql);

    public Dialect Dialect { get; }

    /// <summary>Where the queries lie, a file each.</summary>
    public string Folder { get; }

    public string SchemaFile { get; }

    /// <summary>The DDL of the warehouse.</summary>
    public string Schema { get; }

    public SourceText[] Sources { get; }

    /// <summary>The queries' length in UTF-8.</summary>
    public int Bytes { get; }

    public SchemaCatalog Catalog()
    {
        var schema = SchemaReader.Read(SqlParser.Parse(new SourceText(Schema, SchemaFile), Dialect));
        return new SchemaCatalog(Dialect, schema.Relations, null, schema.Types, schema.Functions);
    }
}
