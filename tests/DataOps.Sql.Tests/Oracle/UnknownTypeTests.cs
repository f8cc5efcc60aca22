using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Tests.Oracle;

public sealed class UnknownTypeTests
{
    [Theory]
    [InlineData("select getvariable('x') as x, customer_id from customers")]
    [InlineData("with q as (select getvariable('x') as x, order_id from orders) select x, order_id from q")]
    public void A_type_that_the_compiler_does_not_know_is_said_to_be_unknown_in_a_warning_and_spreads_no_error(string sql)
    {
        var (tree, facts) = OracleCorpus.Analyze(sql, OracleCorpus.Catalog());

        Assert.True(facts.Columns[0].Type.IsUnknown);
        Assert.False(facts.Columns[1].Type.IsUnknown);
        var finding = Assert.Single(tree.Diagnostics.Concat(facts.Diagnostics));
        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
    }

    [Theory]
    [InlineData("select * from read_csv('x.csv', columns = {'a': 'INTEGER', 'b': 'DECIMAL(10,2)'}, header = true)", "a INTEGER", "b DECIMAL(10,2)")]
    [InlineData("select * from read_csv_auto(['x.csv', 'y.csv'], columns = {a: 'DATE'}, filename = true)", "a DATE", "filename VARCHAR")]
    [InlineData("select f.b from read_json('x.json', columns := {'a': 'INTEGER', 'b': 'VARCHAR[]'}) f", "b VARCHAR[]")]
    [InlineData("select * from read_ndjson('x.json', columns = {'s': 'STRUCT(x INTEGER)'})", "s STRUCT(x INTEGER)")]
    public void A_file_whose_columns_are_declared_in_the_call_is_known(string sql, params string[] columns)
    {
        var (tree, facts) = OracleCorpus.Analyze(sql, OracleCorpus.Catalog());

        Assert.Empty(tree.Diagnostics.Concat(facts.Diagnostics));
        Assert.Equal(columns, facts.Columns.Select(column => $"{column.Name} {SqlTypeNames.Spell(column.Type, Dialect.DuckDb)}"));
    }
}
