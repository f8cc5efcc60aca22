using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <content><c>comment on</c>.</content>
public sealed partial class SqlParser
{
    private CommentStatement ParseComment()
    {
        var start = Current.Start;
        Advance();
        Advance();
        var target = Keyword switch
        {
            Keyword.Table => CommentTarget.Table,
            Keyword.Column => CommentTarget.Column,
            Keyword.View => CommentTarget.View,
            Keyword.Schema => CommentTarget.Schema,
            _ => CommentTarget.Other,
        };
        Advance();
        if (target == CommentTarget.Other && At(Keyword.View))
        {
            // comment on materialized view
            target = CommentTarget.View;
            Advance();
        }

        if (_rules.PostgresForms && target == CommentTarget.Other)
        {
            return ParseOtherComment(start);
        }

        var name = ParseQualifiedName("the thing that the comment is about");
        SkipParenthesized();
        Expect(Keyword.Is);
        string? comment = null;
        if (AtString())
        {
            comment = TakeStringValue();
        }
        else if (!Take(Keyword.Null))
        {
            ReportExpected("a string or 'null'");
        }

        return new CommentStatement(SpanFrom(start), target, name, comment);
    }

    // comment on constraint c on t is …: about something that queries cannot name.
    private CommentStatement ParseOtherComment(int start)
    {
        var nameStart = Current.Start;
        while (!At(Keyword.Is) && Kind is not (TokenKind.EndOfText or TokenKind.Semicolon))
        {
            SkipOne();
        }

        var name = SingleName(new Identifier(_text.Substring(nameStart, Math.Max(0, _previousEnd - nameStart)), TextSpan.FromBounds(nameStart, Math.Max(nameStart, _previousEnd)), quoted: false));
        SkipStatement();
        return new CommentStatement(SpanFrom(start), CommentTarget.Other, name, comment: null);
    }
}
