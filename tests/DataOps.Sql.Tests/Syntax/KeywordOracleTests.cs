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

    [Fact]
    public void The_reserved_words_of_TSql_are_those_that_ScriptDom_takes_for_no_name()
    {
        // ScriptDom alone reserves the word, for full-text stop lists; the engine's list does not have it.
        string[] exceptions = ["stoplist"];
        var words = Enum.GetValues<Keyword>().Select(KeywordTable.Spelling)
            .Concat(Enum.GetNames<Microsoft.SqlServer.TransactSql.ScriptDom.TSqlTokenType>().Select(name => name.ToLowerInvariant()))
            .Where(word => word.Length > 0 && word.All(c => char.IsAsciiLetterLower(c) || c == '_'))
            .Except(exceptions)
            .Distinct();
        string[] places =
        [
            "select a as {0} from t", "select a from {0}", "select t.{0} from t", "select a {0} from t", "select a from t {0}", "select a from t as {0}",
            "create table t ({0} int)", "with {0} as (select 1 as a) select a from {0}", "select x.a from {0}.t as x",
        ];
        var differences = new List<string>();
        foreach (var word in words)
        {
            foreach (var place in places)
            {
                var sql = string.Format(System.Globalization.CultureInfo.InvariantCulture, place, word);
                var refused = TSql.ScriptDom.Parse(sql).Errors.Count > 0;
                if (refused != Sql.Findings(sql, Dialect.TSql).Count > 0)
                {
                    differences.Add((refused ? "ScriptDom refuses " : "ScriptDom takes ") + sql);
                }
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static string NameOf(KeywordCategory category) => category switch
    {
        KeywordCategory.Reserved => "reserved",
        KeywordCategory.ColumnName => "column_name",
        KeywordCategory.TypeOrFunction => "type_function",
        _ => "unreserved",
    };
}
