using DataOps.Sql.Syntax.Lexing;

namespace DataOps.Sql.Syntax;

/// <content>T-SQL's <c>option (…)</c>: advice to the optimizer, none of which changes a result.</content>
public sealed partial class SqlParser
{
    // '#' stands for a number, '$' for a string, '(' for anything in parentheses.
    // https://learn.microsoft.com/sql/t-sql/queries/hints-transact-sql-query
    private static readonly string[][] QueryHints =
    [
        .. new[]
        {
            "recompile", "maxdop #", "maxrecursion #", "fast #", "label = $", "optimize for unknown", "optimize for (", "use hint (",
            "use plan $", "table hint (", "querytraceon #", "max_grant_percent = #", "min_grant_percent = #", "force order",
            "hash join", "loop join", "merge join", "remote join", "hash group", "order group", "concat union", "hash union",
            "merge union", "keep union", "keep plan", "keepfixed plan", "robust plan", "expand views", "parameterization simple",
            "parameterization forced", "no_performance_spool", "ignore_nonclustered_columnstore_index", "force externalpushdown",
            "disable externalpushdown", "force scaleoutexecution", "disable scaleoutexecution", "bypass optimizer_queue",
            "optimize correlated union all", "checkconstraints plan", "alter column plan", "shrinkdb plan", "for timestamp as of $",
        }.Select(hint => hint.Split(' ')),
    ];

    private void SkipQueryHints()
    {
        if (!Take(Keyword.Option))
        {
            return;
        }

        if (!Take(TokenKind.OpenParen))
        {
            ReportExpected("'(' and the hints");
            SkipToStatement(Keyword.Select);
            return;
        }

        do
        {
            if (!SkipQueryHint())
            {
                ReportExpected("a query hint such as 'recompile' or 'maxdop 1'");
                while (!At(TokenKind.Comma) && !At(TokenKind.CloseParen) && !AtTerminal())
                {
                    SkipOne();
                }
            }
        }
        while (Take(TokenKind.Comma));

        ExpectClosing(TokenKind.CloseParen);
    }

    private bool SkipQueryHint()
    {
        foreach (var hint in QueryHints)
        {
            if (HintFits(hint))
            {
                for (var i = 0; i < hint.Length; i++)
                {
                    SkipOne();
                }

                return true;
            }
        }

        return false;
    }

    private bool HintFits(string[] hint)
    {
        for (var i = 0; i < hint.Length; i++)
        {
            ref readonly var token = ref Peek(i);
            var fits = hint[i] switch
            {
                "#" => token.Kind is TokenKind.Integer or TokenKind.Decimal or TokenKind.Float,
                "$" => token.Kind is TokenKind.String or TokenKind.NationalString,
                "(" => token.Kind == TokenKind.OpenParen,
                "=" => token.Kind == TokenKind.Operator && token.Operator == SqlOperator.Equal,
                _ => IsWord(token, hint[i]),
            };
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }
}
