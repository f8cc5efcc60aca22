using DataOps.Sql.Dialects;
using DataOps.Sql.Text;

namespace DataOps.Sql.Tests.Facts;

/// <summary>Where texts may be equal without being the same, a comparison with one says not which it is.</summary>
public sealed class CollationTests
{
    private const string DuckDb = """
        create table t (id integer primary key, folded varchar collate nocase check (folded in ('x', 'y')), plain varchar check (plain in ('x', 'y')), c varchar collate "C");
        create view v as select id, folded from t;
        """;

    private const string Postgres = """
        create collation insensitive (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
        create table t (id integer primary key, folded text collate insensitive check (folded in ('x', 'y')));
        create table u (id integer primary key, plain text collate "en_US" check (plain in ('x', 'y')), c text collate "C", i text collate "de-x-icu");
        create view v as select id, folded from t;
        """;

    [Theory]
    [InlineData("duckdb", "select folded from t where folded = 'x'")]
    [InlineData("duckdb", "select folded from t")]
    [InlineData("duckdb", "select folded from v where folded in ('x', 'y')")]
    [InlineData("duckdb", "select c from (select plain collate noaccent as c from t) s where c = 'x'")]
    [InlineData("postgres", "select folded from t where folded = 'x'")]
    [InlineData("postgres", "select folded from t")]
    [InlineData("postgres", "select folded from (select * from v) s where folded = 'x'")]
    public void Folded_texts_have_no_known_values(string dialect, string sql) => Assert.Null(Values(dialect, sql));

    [Theory]
    [InlineData("duckdb", "select plain from (select 'x' as plain) t where plain = 'x'")]
    [InlineData("postgres", "select plain from u where plain = 'x'")]
    [InlineData("postgres", "select plain from u")]
    [InlineData("postgres", "select c from u where c in ('x', 'y')")]
    [InlineData("postgres", "select i from u where i = 'x'")]
    [InlineData("postgres", "select c from u where c collate \"POSIX\" = 'x' and c = 'x'")]
    public void Others_do(string dialect, string sql) => Assert.NotNull(Values(dialect, sql));

    private static IReadOnlyList<Sql.Facts.ConstantValue>? Values(string dialect, string sql)
    {
        var compiler = SqlCompiler.Create(Dialect.FromName(dialect)!, [new SourceText(dialect == "duckdb" ? DuckDb : Postgres)]);
        var described = compiler.Describe([new SourceText(sql)]);
        Assert.Empty(described.Diagnostics);
        return described.Statements[0].Columns[0].Values;
    }
}
