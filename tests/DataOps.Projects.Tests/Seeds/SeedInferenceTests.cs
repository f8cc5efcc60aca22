using DataOps.Projects.Seeds;
using DataOps.Sql.Dialects;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Projects.Tests.Seeds;

public class SeedInferenceTests
{
    [Theory]
    [InlineData("true,False", "BOOLEAN")]
    [InlineData("1,-2,0", "INTEGER")]
    [InlineData("2147483647,-2147483648", "INTEGER")]
    [InlineData("2147483648", "BIGINT")]
    [InlineData("-9223372036854775808", "BIGINT")]
    [InlineData("9223372036854775808", "DECIMAL(38,0)")]
    [InlineData("9.50,34", "DECIMAL(18,2)")]
    [InlineData("123456789012345678.12", "DECIMAL(38,2)")]
    [InlineData("1e3,2", "DOUBLE")]
    [InlineData("2026-01-05,2024-02-29", "DATE")]
    [InlineData("2026-02-29", "VARCHAR")]
    [InlineData("2026-01-05 10:12:00,2026-01-06", "TIMESTAMP")]
    [InlineData("2026-01-05T10:12:00.123456", "TIMESTAMP")]
    [InlineData("2026-01-05 24:00:00", "VARCHAR")]
    [InlineData("00501,10001", "VARCHAR")]
    [InlineData("1,x", "VARCHAR")]
    [InlineData("1,\"\"", "VARCHAR")]
    [InlineData("-,1", "VARCHAR")]
    [InlineData("1.,.5", "DECIMAL(18,1)")]
    [InlineData("12345678901234567890123456789012345678901", "DOUBLE")]
    public void The_narrowest_type_that_holds_all_values_is_taken(string values, string type)
    {
        var seed = Infer("c,d\n" + string.Join("\n", values.Split(',').Select(value => value + ",x")));
        Assert.Empty(seed.Diagnostics);
        Assert.Equal(type, SqlTypeNames.Spell(seed.Columns[0].Type, Dialect.DuckDb));
    }

    [Fact]
    public void A_column_may_be_null_only_where_a_value_is_missing()
    {
        var seed = Infer("a,b\n1,\n2,3\n");
        Assert.False(seed.Columns[0].Nullable);
        Assert.True(seed.Columns[1].Nullable);
        Assert.Equal(SqlType.Integer, seed.Columns[1].Type);
    }

    [Fact]
    public void The_hash_of_the_values_does_not_change_with_quotes_and_line_ends()
    {
        var plain = Infer("a,b\n1,x\n2,\n").DataHash;
        Assert.Equal(plain, Infer("\uFEFF\"a\",b\r\n1,\"x\"\r\n2,").DataHash);
        Assert.NotEqual(plain, Infer("a,b\n1,x\n2,\"\"\n").DataHash);
        Assert.NotEqual(plain, Infer("a,b\n1,x\n3,\n").DataHash);
    }

    [Theory]
    [InlineData("", "(1,1): error DOPS4020")]
    [InlineData("a,a\n", "(1,3): error DOPS4021")]
    [InlineData("a,\n1,2\n", "(1,3): error DOPS4021")]
    [InlineData("a,b\n1,2,3\n", "(2,1): error DOPS4022: Row 1 has 3 values, the header has 2")]
    [InlineData("a,b\n1,\"x\"y\n", "(2,6): error DOPS4023: Row 1, column 'b'")]
    public void What_is_no_table_is_reported_at_its_place(string text, string message) =>
        Assert.StartsWith("seeds/x.csv" + message, Assert.Single(Infer(text).Diagnostics).ToString());

    [Fact]
    public void Values_are_read_without_a_string_for_each()
    {
        var text = "id,name,amount,day\n" + string.Concat(Enumerable.Repeat("12345,some name,99.95,2026-01-05\n", 100_000));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var seed = Infer(text);
        Assert.Equal(100_000, seed.RowCount);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 200_000, "values are scanned in place");
    }

    private static SeedTable Infer(string text) => SeedReader.Infer(new SourceText(text, "seeds/x.csv"), Dialect.DuckDb);
}
