using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using DataOps.Sql.Dialects;
using DataOps.Sql.Fuzzing;
using DataOps.Sql.Syntax;
using DataOps.Sql.Syntax.Printing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Tests.Syntax;

public class SyntaxPrinterTests
{
    [Theory]
    [InlineData("duckdb", "SELECT  a , b.C\n FROM t -- x\n WHERE a=-1 AND f( b )[1] is NULL;select 1", "select a, b.C from t where a = -1 and f(b)[1] is null;\nselect 1\n")]
    [InlineData("duckdb", "select 'a'\n  'b', *COLUMNS('x'), 1 AS SELECT", "select 'a'\n'b', *COLUMNS('x'), 1 as SELECT\n")]
    [InlineData("postgres", "select a[:n], :x, (select :a  b)", "select a[:n], :x, (select :a b)\n")]
    [InlineData("postgres", "select - - 1, a->>'b', x::INT , 1.5", null)]
    [InlineData("tsql", "select [a b], N'x'\nGO\nselect TOP (1) * from t WITH (nolock)", "select [a b], N'x'\nGO\nselect TOP (1) * from t with (nolock)\n")]
    public void A_text_has_one_form(string dialect, string sql, string? expected)
    {
        var tree = SqlParser.Parse(new SourceText(sql), Dialect.FromName(dialect)!);
        var printed = SyntaxPrinter.Print(tree);
        if (expected is not null)
        {
            Assert.Equal(expected, printed);
        }

        Assert.Null(RoundTrip.Difference(tree));
    }

    [Theory]
    [InlineData("duckdb")]
    [InlineData("postgres")]
    [InlineData("tsql")]
    public void Every_text_of_the_repository_is_written_as_what_it_is_read_as(string dialect)
    {
        var differences = new StringBuilder();
        var read = 0;
        foreach (var text in FuzzCorpus.Load(Repository()).Texts)
        {
            var tree = SqlParser.Parse(new SourceText(text), Dialect.FromName(dialect)!);
            if (tree.Diagnostics.Count == 0)
            {
                read++;
                differences.Append(RoundTrip.Difference(tree) is { } difference ? difference + "\n" : "");
            }
        }

        Assert.True(read > 100, $"only {read} texts");
        Assert.True(differences.Length == 0, differences.ToString());
    }

    private static string Repository([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", ".."));

    private static class RoundTrip
    {
        public static string? Difference(SyntaxTree tree)
        {
            var printed = SyntaxPrinter.Print(tree);
            var again = SqlParser.Parse(new SourceText(printed), tree.Dialect);
            if (Structure(again) is var second && Structure(tree) is var first && first != second)
            {
                return $"{FirstDifference(first, second)}\n{tree.Source.Content}\nbecame\n{printed}\n";
            }

            return SyntaxPrinter.Print(again) == printed ? null : $"{printed}\nbecame\n{SyntaxPrinter.Print(again)}";
        }

        // The text of leaves differs in blanks and in the case of keywords, that of statements passed over in comments too.
        private static string Structure(SyntaxTree tree) =>
            Regex.Replace(Regex.Replace(TreePrinter.Print(tree), "(SkippedStatement[^«]*)«[^»]*»", "$1"), "«.*?»", match => Regex.Replace(match.Value, @"\s+|--[^\n]*|/\*.*?\*/", "").ToLowerInvariant(), RegexOptions.Singleline);

        private static string FirstDifference(string first, string second)
        {
            var (left, right) = (first.Split('\n'), second.Split('\n'));
            var line = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
            return $"{left.ElementAtOrDefault(line)} | {right.ElementAtOrDefault(line)}";
        }
    }
}
