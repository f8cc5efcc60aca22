using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Syntax.Parsing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <content>Stars with their modifiers, and DuckDB's <c>columns</c>.</content>
public sealed partial class SqlParser
{
    /// <summary>Reads what may follow a star: <c>exclude</c>, <c>replace</c>, <c>rename</c>, a pattern.</summary>
    private StarExpression ParseStarModifiers(int start, QualifiedName? qualifier)
    {
        if (!_rules.FromFirst)
        {
            SkipForeignStarModifiers();
            return new StarExpression(SpanFrom(start), qualifier, default, default, default, like: null);
        }

        var exclude = Take(Keyword.Exclude) || TakeExceptOfStar() ? ParseExcludedNames() : default;
        var replace = Take(Keyword.Replace) ? ParseReplacements() : default;
        var rename = Take(Keyword.Rename) ? ParseRenames() : default;
        if (!AtPattern())
        {
            return new StarExpression(SpanFrom(start), qualifier, exclude, replace, rename, like: null);
        }

        var star = new StarExpression(SpanFrom(start), qualifier, exclude, replace, rename, like: null);
        var negated = Take(Keyword.Not);
        var like = ParseLike(star, start, negated) as LikeExpression;
        return new StarExpression(SpanFrom(start), qualifier, exclude, replace, rename, like);
    }

    private bool AtPattern() =>
        Keyword is Keyword.Like or Keyword.Ilike or Keyword.Glob
        || At(Keyword.Similar, Keyword.To)
        || (At(Keyword.Not) && Peek(1).Keyword is Keyword.Like or Keyword.Ilike or Keyword.Similar or Keyword.Glob);

    // 'except' here is an older spelling; before a query it is the set operation.
    private bool TakeExceptOfStar()
    {
        if (!At(Keyword.Except) || !PeekIs(1, TokenKind.OpenParen) || PeekStartsQuery(2) || PeekIs(2, TokenKind.OpenParen))
        {
            return false;
        }

        Advance();
        return true;
    }

    private NodeList<QualifiedName> ParseExcludedNames()
    {
        var mark = _nodes.Count;
        if (!Take(TokenKind.OpenParen))
        {
            _nodes.Add(ParseQualifiedName("a column"));
            return _nodes.TakeFrom<QualifiedName>(mark);
        }

        do
        {
            _nodes.Add(ParseQualifiedName("a column"));
        }
        while (TakeComma("',' or ')'"));

        ExpectClosing(TokenKind.CloseParen);
        return _nodes.TakeFrom<QualifiedName>(mark);
    }

    private NodeList<StarReplacement> ParseReplacements()
    {
        var mark = _nodes.Count;
        var parenthesized = Take(TokenKind.OpenParen);
        do
        {
            var start = Current.Start;
            var value = ParseExpression();
            Expect(Keyword.As);
            var name = ParseLabel("the column to replace");
            _nodes.Add(new StarReplacement(SpanFrom(start), value, name));
        }
        while (parenthesized && TakeComma("',' or ')'"));

        if (parenthesized)
        {
            ExpectClosing(TokenKind.CloseParen);
        }

        return _nodes.TakeFrom<StarReplacement>(mark);
    }

    private NodeList<StarRename> ParseRenames()
    {
        var mark = _nodes.Count;
        var parenthesized = Take(TokenKind.OpenParen);
        do
        {
            var start = Current.Start;
            var name = ParseQualifiedName("a column");
            Expect(Keyword.As);
            var newName = ParseLabel("its new name");
            _nodes.Add(new StarRename(SpanFrom(start), name, newName));
        }
        while (parenthesized && TakeComma("',' or ')'"));

        if (parenthesized)
        {
            ExpectClosing(TokenKind.CloseParen);
        }

        return _nodes.TakeFrom<StarRename>(mark);
    }

    private ColumnsExpression ParseColumns(int start, bool unpacked)
    {
        Advance();
        Advance();
        var selector = AsLambda(ParseExpression());
        ExpectClosing(TokenKind.CloseParen);
        return new ColumnsExpression(SpanFrom(start), selector, unpacked);
    }
}
