using DataOps.Sql.Diagnostics;

namespace DataOps.Sql.Tests.Diagnostics;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("custmer_id", "customer_id")]
    [InlineData("EMIAL", "email")]
    [InlineData("name", "full_name")]
    [InlineData("order_amount", "amount")]
    [InlineData("id", null)]
    [InlineData("colour", null)]
    public void The_name_probably_meant_is_near_by_letters_or_by_words(string name, string? expected) =>
        Assert.Equal(expected, Suggestion.Closest(name, ["customer_id", "product_id", "email", "full_name", "amount"]));
}
