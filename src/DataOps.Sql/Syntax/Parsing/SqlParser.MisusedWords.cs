using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax.Lexing;

namespace DataOps.Sql.Syntax;

/// <content>Keywords where a name is meant.</content>
public sealed partial class SqlParser
{
    /// <summary>Whether the keyword here is meant as a name, judging by what follows it.</summary>
    private bool IsMisusedKeyword()
    {
        ref readonly var token = ref Current;
        if (token.Kind != TokenKind.Word || !IsReservedWord(token.Keyword))
        {
            return false;
        }

        ref readonly var next = ref Peek(1);
        switch (token.Keyword)
        {
            case Keyword.Null or Keyword.True or Keyword.False or Keyword.Default or Keyword.Case or Keyword.Cast or Keyword.Not or Keyword.Exists
                or Keyword.Array or Keyword.Distinct or Keyword.All or Keyword.When or Keyword.Then or Keyword.Else or Keyword.End or Keyword.And
                or Keyword.Or or Keyword.As or Keyword.Union or Keyword.Except or Keyword.Intersect:
                return false;
            case Keyword.From:
                return (next.Kind is TokenKind.Comma or TokenKind.Dot || IsComparison(next)) && HasFromAhead();
            case Keyword.Select or Keyword.Where or Keyword.Having or Keyword.On or Keyword.Limit or Keyword.Into or Keyword.Join
                or Keyword.Using or Keyword.With or Keyword.Qualify or Keyword.Offset or Keyword.Fetch or Keyword.Window or Keyword.For:
                return next.Kind is TokenKind.Comma or TokenKind.Dot || IsComparison(next);
            case Keyword.Group or Keyword.Order:
                return next.Kind is TokenKind.Comma or TokenKind.Dot or TokenKind.CloseParen || IsComparison(next) || next.Keyword is Keyword.From or Keyword.As;
            default:
                return next.Kind is TokenKind.Comma or TokenKind.Dot or TokenKind.CloseParen || IsComparison(next)
                    || next.Keyword is Keyword.From or Keyword.As or Keyword.Is or Keyword.In or Keyword.Between or Keyword.Asc or Keyword.Desc;
        }
    }

    // 'select a, from, b from t' and 'select a, from , b': only where another one follows is the first a name.
    private bool HasFromAhead()
    {
        var depth = 0;
        for (var i = _position + 1; i < _tokenCount && depth >= 0; i++)
        {
            if (depth == 0 && _tokens[i].Keyword == Keyword.From)
            {
                return true;
            }

            depth += _tokens[i].Kind switch
            {
                TokenKind.OpenParen => 1,
                TokenKind.CloseParen => -1,
                _ => 0,
            };
        }

        return false;
    }

    private static bool IsComparison(in Token token) =>
        token.Kind == TokenKind.Operator
        && token.Operator is SqlOperator.Equal or SqlOperator.NotEqual or SqlOperator.Less or SqlOperator.LessOrEqual or SqlOperator.Greater or SqlOperator.GreaterOrEqual;

    /// <summary>Says that a keyword must be quoted to be a name.</summary>
    private void ReportMisused(string expected) =>
        Report(SyntaxDiagnostics.Expected, Current.Span, expected, "the keyword '" + Shown() + "'; quote it if it is a name");

    /// <summary>Whether what follows shows that a keyword stands for a name behind <c>as</c> or a dot.</summary>
    private bool EndsBehindKeyword() =>
        Peek(1).Kind is TokenKind.EndOfText or TokenKind.Semicolon or TokenKind.Comma or TokenKind.CloseParen
        || (Peek(1).Kind == TokenKind.Word && AtListEndAt(1));
}
