using System.Text;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax.Printing;

/// <summary>
/// Writes texts in one normal form: one blank between tokens where one is needed or read better, keywords of clauses in lower case, each
/// statement and each clause on a line of its own, comments left out. What is written is read as the same tree, and written the same again.
/// </summary>
/// <remarks>
/// It goes by the tokens, not by the nodes: a tree leaves out what means nothing to the compiler, such as hints, which a text must keep.
/// </remarks>
public static class SyntaxPrinter
{
    private static readonly HashSet<Keyword> Lowered =
    [
        Keyword.Select, Keyword.From, Keyword.Where, Keyword.Group, Keyword.By, Keyword.Having, Keyword.Order, Keyword.Limit, Keyword.Offset, Keyword.Union,
        Keyword.Except, Keyword.Intersect, Keyword.All, Keyword.Distinct, Keyword.With, Keyword.As, Keyword.Join, Keyword.Inner, Keyword.Cross,
        Keyword.Full, Keyword.Natural, Keyword.On, Keyword.Using, Keyword.And, Keyword.Or, Keyword.Not, Keyword.In, Keyword.Is, Keyword.Like,
        Keyword.Between, Keyword.Case, Keyword.When, Keyword.Then, Keyword.Else, Keyword.End, Keyword.Null, Keyword.Asc, Keyword.Desc, Keyword.Qualify,
        Keyword.Window, Keyword.Create, Keyword.Table, Keyword.Primary, Keyword.References, Keyword.Foreign, Keyword.Check, Keyword.Constraint, Keyword.Unique,
    ];

    /// <summary>Writes a text that was read without errors.</summary>
    /// <param name="tree">The tree of the text.</param>
    public static string Print(SyntaxTree tree)
    {
        if (tree is null)
        {
            throw new ArgumentNullException(nameof(tree));
        }

        var printer = new Printer(tree);
        return printer.Print();
    }

    private sealed class Printer(SyntaxTree tree)
    {
        private readonly string _text = tree.Source.Content;
        private readonly KeywordCategory[] _categories = KeywordTable.For(tree.Dialect.Kind);
        private readonly HashSet<int> _lineStarts = ClauseFinder.Find(tree);
        private readonly StringBuilder _result = new(tree.Source.Length);
        private Token _previous;
        private Token _beforePrevious;
        private bool _isFirst = true;

        public string Print()
        {
            var lexer = new Lexer(tree.Source, tree.Dialect, new DiagnosticBag(tree.Source));
            while (true)
            {
                lexer.LexStatement();
                for (var i = 0; i < lexer.Count; i++)
                {
                    var token = lexer.Tokens[i];
                    if (token.Kind == TokenKind.EndOfText)
                    {
                        return _result.Length == 0 ? "" : _result.Append('\n').ToString();
                    }

                    Write(token, i + 1 < lexer.Count ? lexer.Tokens[i + 1] : default);
                }
            }
        }

        private void Write(in Token token, in Token next)
        {
            if (!_isFirst)
            {
                _result.Append(Between(token));
            }

            _result.Append(IsLowered(token, next) ? KeywordTable.Spelling(token.Keyword) : _text.Substring(token.Start, token.Length));
            _beforePrevious = _previous;
            _previous = token;
            _isFirst = false;
        }

        // A keyword that is a label or the name of a function is written as it is: its case may show in a result.
        private bool IsLowered(in Token token, in Token next) =>
            token.Kind == TokenKind.Word
            && Lowered.Contains(token.Keyword)
            && _categories[(int)token.Keyword] == KeywordCategory.Reserved
            && _previous.Keyword != Keyword.As
            && _previous.Kind is not (TokenKind.Dot or TokenKind.Colon)
            && next.Kind is not (TokenKind.Dot or TokenKind.Colon);

        private string Between(in Token token)
        {
            if (BelongsOnLine(token) is { } lineBreak)
            {
                return lineBreak;
            }

            // What touches in the text and is no word may have to: '@>', '* columns', 'e''…'', a part of an operator.
            var touches = _previous.End == token.Start;
            return NeedsNoBlank(token, touches) ? "" : " ";
        }

        // A new line between two strings joins them, and T-SQL's batches end with a line that says so.
        private string? BelongsOnLine(in Token token)
        {
            if (_previous.Kind == TokenKind.Semicolon || IsAlone(token) || IsAlone(_previous))
            {
                return "\n";
            }

            if (token.Kind == TokenKind.String && _previous.Kind is >= TokenKind.String and <= TokenKind.HexString && HasLineBreak(_previous.End, token.Start))
            {
                return "\n";
            }

            return _lineStarts.Contains(token.Start) ? "\n" : null;
        }

        private static bool IsAlone(in Token token) => token is { Kind: TokenKind.Semicolon, Keyword: Keyword.Go };

        private bool HasLineBreak(int start, int end) => _text.IndexOf('\n', start, end - start) >= 0;

        private bool NeedsNoBlank(in Token token, bool touches)
        {
            if (token.Kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.CloseParen or TokenKind.CloseBracket or TokenKind.DoubleColon
                || _previous.Kind is TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.DoubleColon)
            {
                return true;
            }

            if (token.Kind == TokenKind.Dot || _previous.Kind == TokenKind.Dot)
            {
                // A number before a dot would take it as its own.
                return _previous.Kind is not (>= TokenKind.Integer and <= TokenKind.Money) && token.Kind is not (>= TokenKind.Integer and <= TokenKind.Money);
            }

            if (token.Kind is TokenKind.OpenParen or TokenKind.OpenBracket && touches)
            {
                return _previous.Kind is TokenKind.Word or TokenKind.QuotedName or TokenKind.CloseParen or TokenKind.CloseBracket && !Lowered.Contains(_previous.Keyword);
            }

            if (touches && _previous.Kind == TokenKind.Colon && token.Kind is (TokenKind.Word or TokenKind.QuotedName))
            {
                // ':name' is a parameter of PostgreSQL's tools, ': name' is not.
                return tree.Dialect.Kind == DialectKind.Postgres;
            }

            // A sign before its operand, and '*columns(…)'.
            return touches && _previous.Kind == TokenKind.Operator && token.Kind is not TokenKind.Operator && IsSign(_beforePrevious);
        }

        private static bool IsSign(in Token before) => before.Kind is TokenKind.Comma or TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.Operator
            || (before.Kind == TokenKind.Word && before.Keyword != Keyword.None && Lowered.Contains(before.Keyword));
    }
}
