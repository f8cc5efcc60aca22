using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Syntax.Parsing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <content>One <c>select</c> with its clauses.</content>
public sealed partial class SqlParser
{
    // The clauses in the order in which they must stand; several may be absent.
    private static readonly Keyword[] ClauseOrder =
        [Keyword.Into, Keyword.From, Keyword.Where, Keyword.Group, Keyword.Having, Keyword.Window, Keyword.Qualify, Keyword.Using];


    private SelectBody ParseSelect()
    {
        var start = Current.Start;
        var parts = default(SelectParts);
        if (Take(Keyword.From))
        {
            parts.Written = 1 << Array.IndexOf(ClauseOrder, Keyword.From);
            parts.From = ParseTables();
            if (At(Keyword.Select))
            {
                ParseSelectList(ref parts);
            }
        }
        else
        {
            ParseSelectList(ref parts);
        }

        ParseClauses(ref parts);
        return new SelectBody(
            SpanFrom(start),
            parts.Distinct,
            parts.DistinctOn,
            parts.Top,
            parts.Items,
            parts.Into,
            parts.From,
            parts.Where,
            parts.GroupBy,
            parts.Having,
            parts.Windows,
            parts.Qualify,
            parts.Sample);
    }

    private void ParseSelectList(ref SelectParts parts)
    {
        Advance();
        if (Take(Keyword.Distinct))
        {
            parts.Distinct = DistinctKind.Distinct;
            if (At(Keyword.On) && PeekIs(1, TokenKind.OpenParen) && _rules.TransactSql)
            {
                RefuseForeign(Current.Span, "'distinct on'", "number the rows with row_number() over (partition by …) in a query within, and keep the first");
                Advance();
                SkipOne();
            }
            else if (!_rules.TransactSql && Take(Keyword.On))
            {
                parts.Distinct = DistinctKind.On;
                Expect(TokenKind.OpenParen);
                parts.DistinctOn = ParseExpressionList();
                ExpectClosing(TokenKind.CloseParen);
            }
        }
        else
        {
            Take(Keyword.All);
        }

        if (_rules.TransactSql && At(Keyword.Top))
        {
            parts.Top = ParseTop();
        }
        else if (!_rules.TransactSql)
        {
            SkipForeignTop();
        }

        if (AtListEnd())
        {
            // PostgreSQL alone has rows without columns.
            if (!_rules.BareAliasByLabel)
            {
                ReportExpected("what to select");
            }

            return;
        }

        var mark = _nodes.Count;
        do
        {
            _nodes.Add(ParseSelectItem());
        }
        while (TakeComma("',' or 'from'", resumes: true));

        parts.Items = _nodes.TakeFrom<SelectItem>(mark);
    }

    private SelectItem ParseSelectItem()
    {
        var start = Current.Start;
        if (_rules.FromFirst && PeekIs(1, TokenKind.Colon) && IsName(Current))
        {
            var name = TakeIdentifier();
            Advance();
            var named = ParseExpression();
            return new SelectItem(SpanFrom(start), named, name);
        }

        if (_rules.TransactSql && AtAssignment())
        {
            return ParseAssignment();
        }

        if (_rules.TransactSql && PeekIs(1, TokenKind.Operator) && Peek(1).Operator == SqlOperator.Equal && (IsName(Current) || AtStringAlias()))
        {
            var name = ParseAliasLabel();
            Advance();
            var assigned = ParseExpression();
            return new SelectItem(SpanFrom(start), assigned, name);
        }

        var value = ParseExpression();
        if (_rules.TransactSql && value is StarExpression)
        {
            return new SelectItem(SpanFrom(start), value, alias: null);
        }

        var alias = ParseSelectAlias();
        return new SelectItem(SpanFrom(start), value, alias);
    }

    private Identifier? ParseSelectAlias()
    {
        if (Take(Keyword.As))
        {
            return ParseAliasLabel();
        }

        if (!IsBareAlias(Current))
        {
            return null;
        }

        return AtStringAlias() ? ParseStringName() : TakeIdentifier();
    }

    private void ParseClauses(ref SelectParts parts)
    {
        while (true)
        {
            var rank = Array.IndexOf(ClauseOrder, Keyword);
            if (Keyword == Keyword.None || rank < 0 || (!IsReservedHere(Keyword) && !(_rules.TransactSql && AtTransactWindow())) || (At(Keyword.Using) && !PeekIs(1, Keyword.Sample)))
            {
                if (AtQueryEnd())
                {
                    return;
                }

                if (!RepairLeftover())
                {
                    ReportExpected("the next clause or the end of the query");
                    SkipOne();
                    SkipToListEnd();
                }

                continue;
            }

            CheckClause(parts.Written, rank);
            parts.Written |= 1 << rank;
            ParseClause(ref parts);
        }
    }

    private void CheckClause(int written, int rank)
    {
        if ((written & (1 << rank)) != 0)
        {
            Report(SyntaxDiagnostics.DuplicateClause, Current.Span, KeywordTable.Spelling(Keyword));
        }
        else if (written >> (rank + 1) is var later and not 0)
        {
            var next = rank + 1;
            while ((later & 1) == 0)
            {
                later >>= 1;
                next++;
            }

            Report(SyntaxDiagnostics.ClauseOutOfOrder, Current.Span, KeywordTable.Spelling(Keyword), KeywordTable.Spelling(ClauseOrder[next]));
        }
    }

    private void ParseClause(ref SelectParts parts)
    {
        switch (Keyword)
        {
            case Keyword.Into:
                Advance();
                if (_rules.PostgresForms)
                {
                    _ = Take(Keyword.Temp) || Take(Keyword.Temporary) || Take(Keyword.Unlogged);
                    Take(Keyword.Table);
                }

                parts.Into = ParseQualifiedName("a table");
                break;
            case Keyword.From:
                Advance();
                parts.From = ParseTables();
                break;
            case Keyword.Where:
                Advance();
                parts.Where = ParseCondition();
                break;
            case Keyword.Group:
                parts.GroupBy = ParseGroupBy();
                break;
            case Keyword.Having:
                Advance();
                parts.Having = ParseCondition();
                break;
            case Keyword.Window:
                Advance();
                parts.Windows = ParseNamedWindows();
                break;
            case Keyword.Qualify:
                Advance();
                parts.Qualify = ParseCondition();
                break;
            case Keyword.Using:
                Advance();
                Advance();
                parts.Sample = ParseSample();
                break;
        }
    }

    /// <summary>Reads clauses that come too late, so that what is wrong within them is found too.</summary>
    private void ParseMisplacedClauses(QueryBody body, string before)
    {
        while (body is SelectBody && Keyword is Keyword.Where or Keyword.Group or Keyword.Having or Keyword.From && IsReservedHere(Keyword))
        {
            var word = At(Keyword.Group) ? "group by" : KeywordTable.Spelling(Keyword);
            Report(SyntaxDiagnostics.ClauseOutOfOrder, Current.Span, word, before);
            var parts = default(SelectParts);
            ParseClause(ref parts);
        }
    }

    /// <summary>Whether what follows no longer belongs to a select.</summary>
    private bool AtQueryEnd() => Kind switch
    {
        TokenKind.EndOfText or TokenKind.Semicolon or TokenKind.CloseParen => true,
        TokenKind.Word => StartsQueryTail() || Keyword is Keyword.For or Keyword.With or Keyword.Option or Keyword.On or Keyword.Returning or Keyword.Select
            || (_rules.TransactSql && StartsTransactStatement(Keyword)),
        _ => false,
    };

    /// <summary>The clauses as they are found.</summary>
    private struct SelectParts
    {
        public int Written;
        public DistinctKind Distinct;
        public NodeList<Expression> DistinctOn;
        public LimitClause? Top;
        public NodeList<SelectItem> Items;
        public QualifiedName? Into;
        public NodeList<TableExpression> From;
        public Expression? Where;
        public GroupByClause? GroupBy;
        public Expression? Having;
        public NodeList<NamedWindow> Windows;
        public Expression? Qualify;
        public SampleClause? Sample;
    }
}
