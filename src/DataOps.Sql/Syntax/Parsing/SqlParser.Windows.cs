using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Syntax.Parsing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <content>Windows and their frames.</content>
public sealed partial class SqlParser
{
    /// <summary>Reads what follows <c>over</c>.</summary>
    private WindowSpecification ParseOver()
    {
        if (At(TokenKind.OpenParen))
        {
            return ParseWindowSpecification();
        }

        var name = ParseName("'(' or the name of a window after 'over'");
        return new WindowSpecification(name.Span, name, isReferenceOnly: true, default, default, frame: null);
    }

    private WindowSpecification ParseWindowSpecification()
    {
        var start = Current.Start;
        Expect(TokenKind.OpenParen);
        Identifier? reference = null;
        if (IsName(Current) && !StartsWindowPart())
        {
            reference = TakeIdentifier();
        }

        NodeList<Expression> partitionBy = default;
        if (Take(Keyword.Partition))
        {
            Expect(Keyword.By);
            partitionBy = ParseExpressionList(mayTrail: false);
        }

        var orderBy = ParseOptionalOrderBy();
        var startsFrame = Keyword is Keyword.Rows or Keyword.Range || (At(Keyword.Groups) && !_rules.TransactSql);
        var frame = startsFrame ? ParseFrame() : null;
        ExpectClosing(TokenKind.CloseParen);
        return new WindowSpecification(SpanFrom(start), reference, isReferenceOnly: false, partitionBy, orderBy, frame);
    }

    private bool StartsWindowPart() => Keyword switch
    {
        Keyword.Partition => true,
        Keyword.Order => PeekIs(1, Keyword.By),
        Keyword.Rows or Keyword.Range or Keyword.Groups => !PeekIs(1, TokenKind.CloseParen),
        _ => false,
    };

    private WindowFrame ParseFrame()
    {
        var start = Current.Start;
        var unit = Keyword switch
        {
            Keyword.Rows => FrameUnit.Rows,
            Keyword.Range => FrameUnit.Range,
            _ => FrameUnit.Groups,
        };
        Advance();
        FrameBound first;
        FrameBound? last = null;
        if (Take(Keyword.Between))
        {
            first = ParseFrameBound();
            Expect(Keyword.And);
            last = ParseFrameBound();
        }
        else
        {
            first = ParseFrameBound();
        }

        var exclusion = Take(Keyword.Exclude) ? ParseExclusion() : FrameExclusion.None;
        return new WindowFrame(SpanFrom(start), unit, first, last, exclusion);
    }

    private FrameBound ParseFrameBound()
    {
        var start = Current.Start;
        if (At(Keyword.Unbounded) && Peek(1).Keyword is Keyword.Preceding or Keyword.Following)
        {
            var kind = PeekIs(1, Keyword.Preceding) ? FrameBoundKind.UnboundedPreceding : FrameBoundKind.UnboundedFollowing;
            Advance();
            Advance();
            return new FrameBound(SpanFrom(start), kind, offset: null);
        }

        if (AtWord("current") || Keyword == Keyword.Current)
        {
            Advance();
            Expect(Keyword.Row);
            return new FrameBound(SpanFrom(start), FrameBoundKind.CurrentRow, offset: null);
        }

        var offset = ParseBinary(Dialects.Precedence.OtherOperator);
        var following = At(Keyword.Following);
        if (!following && !At(Keyword.Preceding))
        {
            ReportExpected("'preceding' or 'following'");
        }
        else
        {
            Advance();
        }

        return new FrameBound(SpanFrom(start), following ? FrameBoundKind.Following : FrameBoundKind.Preceding, offset);
    }

    private FrameExclusion ParseExclusion()
    {
        if (Take(Keyword.Group))
        {
            return FrameExclusion.Group;
        }

        if (Take(Keyword.Ties))
        {
            return FrameExclusion.Ties;
        }

        if (Take(Keyword.No))
        {
            Expect(Keyword.Others);
            return FrameExclusion.NoOthers;
        }

        if (AtWord("current"))
        {
            Advance();
            Expect(Keyword.Row);
            return FrameExclusion.CurrentRow;
        }

        ReportExpected("'current row', 'group', 'ties' or 'no others'");
        return FrameExclusion.None;
    }

    private NodeList<NamedWindow> ParseNamedWindows()
    {
        var mark = _nodes.Count;
        do
        {
            var start = Current.Start;
            var name = ParseName("the name of a window");
            Expect(Keyword.As);
            var specification = ParseWindowSpecification();
            _nodes.Add(new NamedWindow(SpanFrom(start), name, specification));
        }
        while (TakeComma("',' or the next clause", mayTrail: false));

        return _nodes.TakeFrom<NamedWindow>(mark);
    }
}
