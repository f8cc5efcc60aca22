using DataOps.Projects.Seeds;

namespace DataOps.Projects.Tests.Seeds;

public class CsvReaderTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", "a|b", "1|2")]
    [InlineData("a,b\r\n1,2", "a|b", "1|2")]
    [InlineData("\uFEFFa,b\n1,2\n", "a|b", "1|2")]
    [InlineData("a,b\n\"x,y\",\"z\"\n", "a|b", "x,y|z")]
    [InlineData("a\n\"say \"\"hi\"\"\"\n", "a", "say \"hi\"")]
    [InlineData("a,b\n\"two\r\nlines\",2\n", "a|b", "two\r\nlines|2")]
    [InlineData("a,b\n,\n", "a|b", "|")]
    [InlineData("a,b\n\n\n1,2\n", "a|b", "1|2")]
    [InlineData("a,b\r1,2\r", "a|b", "1|2")]
    public void Records_and_values_are_read_as_RFC_4180_has_them(string text, params string[] records) =>
        Assert.Equal(records, Read(text));

    [Fact]
    public void Nothing_is_null_and_two_quotes_are_an_empty_text()
    {
        var reader = new CsvReader("a,b\n,\"\"\n");
        reader.Read();
        reader.Read();
        Assert.True(reader.IsNull(0));
        Assert.False(reader.IsNull(1));
        Assert.Equal("", reader.GetText(1));
    }

    [Fact]
    public void A_quote_that_is_never_closed_is_an_error_where_it_starts()
    {
        var reader = new CsvReader("a,b\n1,\"x\n");
        reader.Read();
        reader.Read();
        Assert.Equal(6, reader.QuoteError!.Span.Start);
        Assert.False(reader.Read());
    }

    [Fact]
    public void An_empty_line_is_a_null_where_there_is_one_column()
    {
        var reader = new CsvReader("a\nx\n\ny\n");
        reader.Read();
        var values = new List<string?>();
        while (reader.Read(keepEmptyLines: true))
        {
            values.Add(reader.IsNull(0) ? null : reader.GetText(0));
        }

        Assert.Equal(["x", null, "y"], values);
    }

    private static string[] Read(string text)
    {
        var reader = new CsvReader(text);
        var records = new List<string>();
        while (reader.Read())
        {
            records.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetText)));
        }

        return [.. records];
    }
}
