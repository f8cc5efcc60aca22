using DataOps.Sql.Diagnostics;

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
}
