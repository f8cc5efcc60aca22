using DataOps.Generators.Descriptors;

namespace DataOps.Generators.Tests;

public class CSharpNameTests
{
    [Theory]
    [InlineData("customer_id", "CustomerId")]
    [InlineData("CUSTOMER_ID", "CustomerId")]
    [InlineData("customerId", "CustomerId")]
    [InlineData("2024 sales", "_2024Sales")]
    [InlineData("Aircraft: Type (old)", "AircraftTypeOld")]
    [InlineData("straße", "Straße")]
    [InlineData("класс", "Класс")]
    [InlineData("價格", "價格")]
    [InlineData("class", "Class")]
    [InlineData("$", "_")]
    [InlineData("_id", "Id")]
    public void Words_start_with_a_capital_and_stand_together(string sql, string name) => Assert.Equal(name, CSharpName.Pascal(sql));

    [Theory]
    [InlineData("country", "Country", "CountryValue")]
    [InlineData("relation", "Country", "RelationValue")]
    [InlineData("to_string", "Country", "ToStringValue")]
    [InlineData("code", "Country", "Code")]
    public void A_member_avoids_the_names_of_its_record(string sql, string owner, string name) =>
        Assert.Equal(name, CSharpName.Member(sql, owner));

    [Theory]
    [InlineData("class", "@class")]
    [InlineData("from_day", "fromDay")]
    [InlineData("timeout", "timeoutValue")]
    public void An_argument_avoids_keywords_and_the_arguments_that_every_method_has(string sql, string name) =>
        Assert.Equal(name, CSharpName.Argument(sql));
}
