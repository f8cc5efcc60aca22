using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Text;
using FsCheck;
using FsCheck.Fluent;

namespace DataOps.Sql.Tests.Syntax;

public class LexerTests
{
    private static readonly string[] Pieces =
    [
        "select", " ", "\n", "'", "''", "\"", "[", "]", "(", ")", "--", "/*", "*/", "$$", "$a$", "$1", "e'", "x'", "b'", "n'", "u&'", "u&\"",
        "\\", "1", "1.5", "1e5", "0x", "_", ".", ",", ";", "::", ":=", "=>", "->", "->>", "+", "-", "@", "@p", "#1", "#", "?", "é", "😀", "\0", "\ud800", "{", "}", "::", ":",
    ];

    public static TheoryData<string> DialectNames() => ["duckdb", "postgres", "tsql"];

    [Theory]
    [MemberData(nameof(DialectNames))]
    public void Every_character_belongs_to_one_token_or_comment_or_is_white_space(string dialectName)
    {
        var dialect = Dialect.FromName(dialectName)!;
        var texts = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces));
        Prop.ForAll(texts.ToArbitrary(), text => AssertCovered(text, dialect)).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(60));
    }

    [Theory]
    [MemberData(nameof(DialectNames))]
    public void Arbitrary_text_is_cut_without_a_gap(string dialectName)
    {
        var dialect = Dialect.FromName(dialectName)!;
        Prop.ForAll<string?>(text => AssertCovered(text ?? "", dialect)).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Theory]
    [InlineData("1", TokenKind.Integer)]
    [InlineData("1_000", TokenKind.Integer)]
    [InlineData("1.", TokenKind.Decimal)]
    [InlineData(".5", TokenKind.Decimal)]
    [InlineData("1e5", TokenKind.Float)]
    [InlineData("1.5e-3", TokenKind.Float)]
    [InlineData("'it''s'", TokenKind.String)]
    [InlineData("e'a\\'b'", TokenKind.EscapeString)]
    [InlineData("n'x'", TokenKind.NationalString)]
    [InlineData("x'ff'", TokenKind.HexString)]
    [InlineData("b'01'", TokenKind.BitString)]
    [InlineData("U&'\\0041'", TokenKind.UnicodeString)]
    [InlineData("$$a'b$$", TokenKind.DollarString)]
    [InlineData("$q$ $$ $q$", TokenKind.DollarString)]
    [InlineData("\"a\"\"b\"", TokenKind.QuotedName)]
    [InlineData("$1", TokenKind.Parameter)]
    [InlineData("$name", TokenKind.Parameter)]
    [InlineData("?", TokenKind.Parameter)]
    [InlineData("#12", TokenKind.ColumnNumber)]
    [InlineData("naïve$1", TokenKind.Word)]
    [InlineData("->>", TokenKind.Operator)]
    [InlineData("^@", TokenKind.Operator)]
    public void A_token_of_DuckDb_is_one_token(string text, object kind) => AssertOneToken(text, (TokenKind)kind, Dialect.DuckDb);

    [Theory]
    [InlineData("[a]]b]", TokenKind.QuotedName)]
    [InlineData("@p", TokenKind.Parameter)]
    [InlineData("@@rowcount", TokenKind.Parameter)]
    [InlineData("#temp", TokenKind.Word)]
    [InlineData("$12.50", TokenKind.Money)]
    [InlineData("0xFF", TokenKind.HexString)]
    [InlineData("N'x'", TokenKind.NationalString)]
    [InlineData("<>", TokenKind.Operator)]
    [InlineData("!<", TokenKind.Operator)]
    public void A_token_of_TSql_is_one_token(string text, object kind) => AssertOneToken(text, (TokenKind)kind, Dialect.TSql);

    [Theory]
    [InlineData("0x1f", TokenKind.HexInteger)]
    [InlineData("0o17", TokenKind.OctalInteger)]
    [InlineData("0b11", TokenKind.BinaryInteger)]
    [InlineData("@>", TokenKind.Operator)]
    [InlineData("?|", TokenKind.Operator)]
    public void A_token_of_PostgreSql_is_one_token(string text, object kind) => AssertOneToken(text, (TokenKind)kind, Dialect.Postgres);

    [Theory]
    [InlineData("a=-1", "a = - 1")]
    [InlineData("2*-3", "2 * - 3")]
    [InlineData("1--comment", "1")]
    [InlineData("1/*c*/2", "1 2")]
    [InlineData("1 /* a /* nested */ b */ 2", "1 2")]
    [InlineData("@-5", "@- 5")]
    [InlineData("a<-1", "a < - 1")]
    [InlineData("0xff", "0 xff")]
    [InlineData("1e", "1 e")]
    public void Signs_are_parted_as_the_engine_parts_them(string text, string tokens) =>
        Assert.Equal(tokens, string.Join(' ', Lex(text, Dialect.DuckDb).Select(t => text.Substring(t.Start, t.Length))));

    [Fact]
    public void Every_keyword_is_found_in_any_case()
    {
        foreach (var keyword in Enum.GetValues<Keyword>().Where(k => k != Keyword.None))
        {
            var word = KeywordTable.Spelling(keyword);
            Assert.Equal(keyword.ToString().Replace("Word", "", StringComparison.Ordinal), word.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
            Assert.Equal(keyword, Find(word));
            Assert.Equal(keyword, Find(word.ToUpperInvariant()));
            Assert.NotEqual(keyword, Find(word + "x"));
        }
    }

    private static Keyword Find(string word)
    {
        // In one of the dialects each of them is a keyword.
        var found = new[] { Dialect.DuckDb, Dialect.Postgres, Dialect.TSql }.Select(dialect => Assert.Single(Lex(word, dialect)).Keyword);
        return found.FirstOrDefault(keyword => keyword != Keyword.None);
    }

    private static void AssertOneToken(string text, TokenKind kind, Dialect dialect)
    {
        var token = Assert.Single(Lex(text, dialect));
        Assert.Equal(kind, token.Kind);
        Assert.Equal(text.Length, token.Length);
    }

    private static List<Token> Lex(string text, Dialect dialect) => LexAll(text, dialect).Tokens;

    private static (List<Token> Tokens, IReadOnlyList<TextSpan> Comments) LexAll(string text, Dialect dialect)
    {
        var source = new SourceText(text);
        var lexer = new Lexer(source, dialect, new DiagnosticBag(source));
        var tokens = new List<Token>();
        do
        {
            lexer.LexStatement();
            tokens.AddRange(lexer.Tokens.Take(lexer.Count));
        }
        while (tokens[^1].Kind != TokenKind.EndOfText);

        tokens.RemoveAt(tokens.Count - 1);
        return (tokens, lexer.Comments);
    }

    private static bool AssertCovered(string text, Dialect dialect)
    {
        var (tokens, comments) = LexAll(text, dialect);
        var covered = new bool[text.Length];
        foreach (var span in tokens.Select(t => t.Span).Concat(comments))
        {
            Assert.True(span.Length > 0);
            for (var i = span.Start; i < span.End; i++)
            {
                Assert.False(covered[i], $"{i} is in two tokens");
                covered[i] = true;
            }
        }

        Assert.All(Enumerable.Range(0, text.Length).Where(i => !covered[i]), i => Assert.True(char.IsWhiteSpace(text[i]) || text[i] is '\ufeff' or '\u200b', $"{i} is in no token"));
        return true;
    }
}
