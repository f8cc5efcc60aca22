using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax.Lexing;

namespace DataOps.Sql.Syntax;

/// <content><c>limit</c>, <c>offset</c>, <c>fetch</c>, <c>top</c>, samples.</content>
public sealed partial class SqlParser
{
    private LimitClause? ParseLimit()
    {
        var start = Current.Start;
        Expression? count = null;
        Expression? offset = null;
        var percent = false;
        var withTies = false;
        var hasCount = false;
        while (true)
        {
            if (At(Keyword.Limit))
            {
                RefuseSecond(hasCount, "limit");
                hasCount = true;
                Advance();
                count = ParseLimitCount(ref percent);
            }
            else if (At(Keyword.Offset))
            {
                RefuseSecond(offset is not null, "offset");
                Advance();
                offset = ParseExpression();
                if (!Take(Keyword.Rows) && !Take(Keyword.Row) && _rules.TransactSql && !hasCount)
                {
                    ReportExpected("'rows' after the number");
                }
            }
            else if (At(Keyword.Fetch))
            {
                RefuseSecond(hasCount, "fetch");
                hasCount = true;
                if (_rules.TransactSql && offset is null)
                {
                    if (PeekIs(2, Keyword.From) || Peek(1).Keyword is not (Keyword.Next or Keyword.First))
                    {
                        // The next statement, which fetches from a cursor.
                        return null;
                    }

                    ReportExpected("'offset … rows' before 'fetch'");
                }

                count = ParseFetch(ref percent, ref withTies);
            }
            else if (!(hasCount && At(TokenKind.Word) && (RepairTo(Keyword.Offset) || RepairTo(Keyword.Limit))))
            {
                return hasCount || offset is not null ? new LimitClause(SpanFrom(start), count, offset, percent, withTies) : null;
            }
        }
    }

    private void RefuseSecond(bool isSecond, string clause)
    {
        if (isSecond)
        {
            Report(SyntaxDiagnostics.DuplicateClause, Current.Span, clause);
        }
    }

    private Expression? ParseLimitCount(ref bool percent)
    {
        if (Take(Keyword.All))
        {
            return null;
        }

        Expression count;
        if (Kind is TokenKind.Integer or TokenKind.Decimal or TokenKind.Float && Peek(1).Kind == TokenKind.Operator && Peek(1).Operator == SqlOperator.Modulo)
        {
            // '10 %' is a percentage, whatever follows.
            count = ParseLiteral();
            Advance();
            percent = true;
            return count;
        }

        count = ParseExpression();
        percent = Take(Keyword.Percent) || TakePercentSign();
        if (At(TokenKind.Comma) && Peek(1).Kind is TokenKind.Integer or TokenKind.Parameter)
        {
            RefuseForeign(Current.Span, "'limit offset, count'", "write 'limit n offset m'");
            Advance();
            count = ParseExpression();
        }

        return count;
    }

    private bool TakePercentSign()
    {
        if (!AtSign(SqlOperator.Modulo))
        {
            return false;
        }

        Advance();
        return true;
    }

    private Expression? ParseFetch(ref bool percent, ref bool withTies)
    {
        Advance();
        if (!Take(Keyword.First) && !Take(Keyword.Next))
        {
            ReportExpected("'first' or 'next'");
        }

        var count = Keyword is Keyword.Row or Keyword.Rows && !_rules.TransactSql ? null : ParseExpression();
        percent |= Take(Keyword.Percent);
        if (!Take(Keyword.Rows) && !Take(Keyword.Row))
        {
            ReportExpected("'rows'");
        }

        withTies = Take(Keyword.With);
        if (withTies)
        {
            Expect(Keyword.Ties);
        }
        else
        {
            Expect(Keyword.Only);
        }

        return count;
    }

    /// <summary>Reads T-SQL's <c>top (n) [percent] [with ties]</c>.</summary>
    private LimitClause ParseTop()
    {
        var start = Current.Start;
        Advance();
        Expression count;
        if (Kind is TokenKind.OpenParen)
        {
            count = ParseParenthesized();
        }
        else if (Kind is TokenKind.Integer or TokenKind.Decimal or TokenKind.Float)
        {
            count = ParseLiteral();
        }
        else
        {
            ReportExpected("a number, or '(' and an expression, after 'top'");
            count = At(TokenKind.Parameter) ? ParseParameter() : new ErrorExpression(new Text.TextSpan(Current.Start, 0));
        }

        var percent = Take(Keyword.Percent);
        var withTies = Take(Keyword.With, Keyword.Ties);
        return new LimitClause(SpanFrom(start), count, offset: null, percent, withTies);
    }

    /// <summary>Reads what follows <c>tablesample</c> or <c>using sample</c>.</summary>
    private SampleClause ParseSample()
    {
        var start = Current.Start;
        string? method = null;
        if (At(TokenKind.Word) && PeekIs(1, TokenKind.OpenParen))
        {
            method = TakeIdentifier().Value.ToLowerInvariant();
        }

        var parenthesized = Take(TokenKind.OpenParen);
        if (!parenthesized && _rules.PostgresForms)
        {
            ReportExpected("a sampling method with its arguments in parentheses");
        }

        var size = ParsePrimary();
        var unit = ParseSampleUnit(method);
        if (parenthesized)
        {
            ExpectClosing(TokenKind.CloseParen);
        }

        Expression? seed = null;
        if (At(TokenKind.OpenParen))
        {
            // DuckDB's second form: 10% (bernoulli, 42).
            Advance();
            method = ParseLabel("a sampling method").Value.ToLowerInvariant();
            seed = Take(TokenKind.Comma) ? ParsePrimary() : null;
            ExpectClosing(TokenKind.CloseParen);
        }

        if (Take(Keyword.Repeatable))
        {
            Expect(TokenKind.OpenParen);
            seed = ParsePrimary();
            ExpectClosing(TokenKind.CloseParen);
        }

        return new SampleClause(SpanFrom(start), size, unit, method, seed);
    }

    private SampleUnit ParseSampleUnit(string? method)
    {
        if (Take(Keyword.Rows) || Take(Keyword.Row))
        {
            return SampleUnit.Rows;
        }

        if (Take(Keyword.Percent) || TakePercentSign())
        {
            return SampleUnit.Percent;
        }

        return _rules.FromFirst && method is null or "reservoir" ? SampleUnit.Rows : SampleUnit.Percent;
    }
}
