using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Tests.Syntax;

public class RecoveryTests
{
    [Fact]
    public void Five_mistakes_give_five_errors_at_their_places()
    {
        const string sql = """
            select a b c,
                   f(1 2),
                   d
            from t join u
            where x = = 1
            group by
            order by d
            """;
        Assert.Equal(["1,12 DOPS1001", "2,12 DOPS1001", "5,1 DOPS1001", "5,11 DOPS1001", "7,1 DOPS1001"], Sql.Findings(sql));
    }

    [Fact]
    public void Mistakes_in_statements_do_not_touch_each_other()
    {
        const string sql = "select from t; select 1 +; select 1; select (2; create table t (a int,,b int)";
        Assert.Equal(["1,8 DOPS1001", "1,26 DOPS1001", "1,47 DOPS1001", "1,71 DOPS1001"], Sql.Findings(sql));
        Assert.Equal(5, Sql.Parse(sql).Statements.Count);
    }

    [Theory]
    [InlineData("selct 1", "'selct' makes no sense here; did you mean 'select'?")]
    [InlineData("select a form t", "'form' makes no sense here; did you mean 'from'?")]
    [InlineData("select a frm t", "'frm' makes no sense here; did you mean 'from'?")]
    [InlineData("select a from t whre x = 1", "'whre' makes no sense here; did you mean 'where'?")]
    [InlineData("select a from t gruop by a", "'gruop' makes no sense here; did you mean 'group'?")]
    [InlineData("select a from t where a = 1 ordr by a", "'ordr' makes no sense here; did you mean 'order'?")]
    [InlineData("select a from t order by a lmit 1", "'lmit' makes no sense here; did you mean 'limit'?")]
    [InlineData("select a from t joni u on true", "'joni' makes no sense here; did you mean 'join'?")]
    [InlineData("select a from t where a = 1 adn b = 2", "'adn' makes no sense here; did you mean 'and'?")]
    [InlineData("select case wehn a then b end", "'wehn' makes no sense here; did you mean 'when'?")]
    [InlineData("creat table t (a int)", "'creat' makes no sense here; did you mean 'create'?")]
    [InlineData("create tabel t (a int)", "'tabel' makes no sense here; did you mean 'table'?")]
    public void A_misspelt_keyword_is_one_error_that_names_the_right_one(string sql, string message) =>
        Assert.Equal(message, Sql.OnlyMessage(sql));

    [Theory]
    [InlineData("select 'abc from t\nwhere a = 1", "1,8 DOPS1004")]
    [InlineData("select (a, 'abc", "1,12 DOPS1004")]
    [InlineData("select \"abc from t", "1,8 DOPS1005")]
    [InlineData("select 1 /* abc", "1,10 DOPS1006")]
    [InlineData("select $x$ abc", "1,8 DOPS1004")]
    [InlineData("select e'abc\\'", "1,8 DOPS1004")]
    public void What_is_never_closed_is_one_error_where_it_opens(string sql, string finding) =>
        Assert.Equal([finding], Sql.Findings(sql));

    [Fact]
    public void An_unclosed_bracket_of_TSql_says_which_sign_is_missing() =>
        Assert.Equal("The quoted name that starts here is never closed; add ].", Sql.OnlyMessage("select [abc", Dialect.TSql));

    [Theory]
    [InlineData("select 1 + from t", "Expected an expression, found 'from'.")]
    [InlineData("select a from", "Expected a table, found the end of the text.")]
    [InlineData("select a from t where", "Expected an expression, found the end of the text.")]
    [InlineData("select a from t join u", "Expected 'on' or 'using' for the join, found the end of the text.")]
    [InlineData("select (1", "Expected ')', found the end of the text.")]
    [InlineData("select a as from t", "Expected ',' or 'from', found 't'.")]
    [InlineData("select a from select", "Expected a table, found the keyword 'select'; quote it if it is a name.")]
    [InlineData("select 1 2", "Expected ',' or 'from', found the number 2.")]
    [InlineData("select a from t group by a where b", "'where' must stand before 'group'; move it there.")]
    [InlineData("select a from t where a where b", "This query has its 'where' already; join both or remove one.")]
    [InlineData("select 1 limit 1 limit 2", "This query has its 'limit' already; join both or remove one.")]
    [InlineData("select 1)", "')' cannot stand here: nothing is open that it could close.")]
    [InlineData("select a = b = c", "'=' cannot follow another comparison; put one of them in parentheses, or join them with 'and'.")]
    [InlineData("hello world", "Expected a statement such as 'select' or 'create', found 'hello'.")]
    public void A_message_says_what_was_expected_and_what_was_found(string sql, string message) =>
        Assert.Equal(message, Sql.OnlyMessage(sql));

    [Fact]
    public void The_tree_keeps_what_could_be_read_around_a_mistake()
    {
        var select = Sql.Select("select a, , b +, c from t join u where x = 1 order by a");
        Assert.Equal(4, select.Items.Count);
        Assert.IsType<ErrorExpression>(select.Items[1].Value);
        Assert.IsType<ErrorExpression>(Assert.IsType<BinaryExpression>(select.Items[2].Value).Right);
        Assert.IsType<JoinTable>(Assert.Single(select.From));
        Assert.NotNull(select.Where);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    [InlineData(";;")]
    [InlineData("-- only a comment")]
    public void A_text_without_statements_is_no_error(string sql)
    {
        var tree = Sql.Parse(sql);
        Assert.Empty(tree.Diagnostics);
        Assert.Empty(tree.Statements);
    }

    [Fact]
    public void Other_statements_are_passed_over_by_their_first_words()
    {
        var tree = Sql.Parse("insert into t values (';'); drop table x; select 1; create index i on t (a)");
        Assert.Empty(tree.Diagnostics);
        Assert.Equal(["INSERT INTO", "DROP TABLE", "CREATE INDEX"], tree.Statements.OfType<SkippedStatement>().Select(s => s.Keyword));
    }
}
