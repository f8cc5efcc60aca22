using DataOps.Sql.Syntax.Lexing;

namespace DataOps.Sql.Syntax;

/// <content>Joins.</content>
public sealed partial class SqlParser
{
    private bool StartsJoin() => Keyword switch
    {
        Keyword.None => false,
        Keyword.Join or Keyword.Inner or Keyword.Cross or Keyword.Full or Keyword.Natural => true,
        Keyword.Left or Keyword.Right => true,
        Keyword.Semi or Keyword.Anti or Keyword.Positional or Keyword.Asof => true,
        Keyword.Outer => PeekIs(1, Keyword.Apply) || PeekIsWord(1, "apply"),
        _ => false,
    };

    private TableExpression ParseJoins(TableExpression left, int start)
    {
        for (var links = 0; StartsJoin() || (_rules.TransactSql && TakesForeignClause() && StartsJoin()); links++)
        {
            if (links == MaxChain)
            {
                Abandon(MaxChain);
                break;
            }

            left = ParseJoin(left, start);
        }

        return left;
    }

    private JoinTable ParseJoin(TableExpression left, int start)
    {
        var natural = Take(Keyword.Natural);
        var asOf = Take(Keyword.Asof);
        var kind = ParseJoinKind();
        var rightStart = Current.Start;
        var right = ParseTable();
        if (natural || kind is JoinKind.Cross or JoinKind.Positional or JoinKind.CrossApply or JoinKind.OuterApply)
        {
            return new JoinTable(SpanFrom(start), left, kind, natural, asOf, right, on: null, default);
        }

        // 'a join b join c on … on …': the inner join comes first.
        for (var links = 0; StartsJoin() && links < MaxChain; links++)
        {
            if (!Enter())
            {
                Leave();
                break;
            }

            right = ParseJoin(right, rightStart);
            Leave();
        }

        if (_rules.TransactSql && PeekIs(1, TokenKind.OpenParen) && AtWord("using"))
        {
            RefuseForeignWord(Keyword.Using);
        }

        if (At(Keyword.On) || (!_rules.TransactSql && !At(Keyword.Using) && RepairTo(Keyword.Using)))
        {
            if (Take(Keyword.On))
            {
                var on = ParseCondition();
                return new JoinTable(SpanFrom(start), left, kind, natural, asOf, right, on, default);
            }
        }

        if (!_rules.TransactSql && At(Keyword.Using) && PeekIs(1, TokenKind.OpenParen))
        {
            Advance();
            var columns = ParseParenthesizedNames("a column");
            Identifier? alias = Take(Keyword.As) ? ParseName("a name after 'as'") : null;
            return new JoinTable(SpanFrom(start), left, kind, natural, asOf, right, on: null, columns) { UsingAlias = alias };
        }

        ReportExpected(_rules.TransactSql ? "'on' and the condition of the join" : "'on' or 'using' for the join");
        return new JoinTable(SpanFrom(start), left, kind, natural, asOf, right, on: null, default);
    }

    private JoinKind ParseJoinKind()
    {
        var kind = JoinKind.Inner;
        switch (Keyword)
        {
            case Keyword.Inner:
                Advance();
                break;
            case Keyword.Left:
                kind = JoinKind.Left;
                Advance();
                Take(Keyword.Outer);
                break;
            case Keyword.Right:
                kind = JoinKind.Right;
                Advance();
                Take(Keyword.Outer);
                break;
            case Keyword.Full:
                kind = JoinKind.Full;
                Advance();
                Take(Keyword.Outer);
                break;
            case Keyword.Semi:
                kind = JoinKind.Semi;
                Advance();
                break;
            case Keyword.Anti:
                kind = JoinKind.Anti;
                Advance();
                break;
            case Keyword.Positional:
                kind = JoinKind.Positional;
                Advance();
                break;
            case Keyword.Cross:
                kind = JoinKind.Cross;
                Advance();
                if ((_rules.TransactSql && Take(Keyword.Apply)) || TakeForeignApply(outer: false))
                {
                    return JoinKind.CrossApply;
                }

                break;
            case Keyword.Outer:
                Advance();
                _ = Take(Keyword.Apply) || TakeForeignApply(outer: true);
                return JoinKind.OuterApply;
        }

        // T-SQL's hints for the optimizer.
        if (_rules.TransactSql && PeekIs(1, Keyword.Join) && (At(Keyword.Merge) || AtWord("hash") || AtWord("loop") || AtWord("remote")))
        {
            Advance();
        }

        Expect(Keyword.Join);
        return kind;
    }
}
