using DataOps.Sql.Text;

namespace DataOps.Sql.Tests.Text;

public class SourceTextTests
{
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(2, 0, 2)]
    [InlineData(3, 1, 0)]
    [InlineData(4, 1, 1)]
    [InlineData(6, 2, 0)]
    [InlineData(7, 3, 0)]
    [InlineData(8, 3, 1)]
    [InlineData(99, 3, 1)]
    public void Lines_end_at_any_of_the_three_line_ends(int offset, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), new SourceText("ab\nc\r\n\rd").GetPosition(offset));

    [Fact]
    public void A_span_covers_two_others() =>
        Assert.Equal(new TextSpan(2, 8), TextSpan.Cover(new TextSpan(6, 4), new TextSpan(2, 1)));
}
