using DataOps.DuckDb;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax.Lexing;

namespace DataOps.Sql.Tests.Syntax;

public class KeywordOracleTests
{
    [Fact]
    public void The_keywords_of_DuckDb_and_their_categories_are_the_engines()
    {
        using var connection = new DuckDbConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select keyword_name, keyword_category from duckdb_keywords() order by all";
        using var reader = command.ExecuteReader();
        var expected = new List<string>();
        while (reader.Read())
        {
            expected.Add(reader.GetString(0) + " " + reader.GetString(1));
        }

        var categories = KeywordTable.For(DialectKind.DuckDb);
        var actual = Enum.GetValues<Keyword>()
            .Where(keyword => categories[(int)keyword] != KeywordCategory.None)
            .Select(keyword => KeywordTable.Spelling(keyword) + " " + NameOf(categories[(int)keyword]))
            .Order(StringComparer.Ordinal);
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual);
    }

    private static string NameOf(KeywordCategory category) => category switch
    {
        KeywordCategory.Reserved => "reserved",
        KeywordCategory.ColumnName => "column_name",
        KeywordCategory.TypeOrFunction => "type_function",
        _ => "unreserved",
    };
}
