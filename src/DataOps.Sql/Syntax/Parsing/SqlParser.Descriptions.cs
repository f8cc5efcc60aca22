using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <content><c>describe</c>, <c>show</c> and <c>summarize</c> in parentheses, whose rows are a table.</content>
public sealed partial class SqlParser
{
    private bool StartsDescription() => Keyword is Keyword.Describe or Keyword.Desc or Keyword.Show or Keyword.Summarize;

    private Query ParseDescription()
    {
        var start = Current.Start;
        var isSummary = At(Keyword.Summarize);
        Advance();
        var kind = isSummary ? DescriptionKind.Summary : DescriptionKind.Columns;
        Query? subject = null;
        if (At(TokenKind.CloseParen))
        {
            kind = DescriptionKind.AllTables;
        }
        else if (At(Keyword.All) && PeekIs(1, Keyword.Tables))
        {
            Advance();
            Advance();
            kind = DescriptionKind.AllTables;
        }
        else if (!isSummary && PeekIs(1, TokenKind.CloseParen) && (At(Keyword.Tables) || AtWord("databases")))
        {
            kind = At(Keyword.Tables) ? DescriptionKind.Tables : DescriptionKind.Databases;
            Advance();
        }
        else if (StartsQuery())
        {
            subject = ParseQuery();
        }
        else
        {
            var name = ParseQualifiedName("a table or a query");
            subject = new Query(name.Span, with: null, new TableBody(name.Span, name), default, limit: null, default);
        }

        var body = new DescriptionBody(SpanFrom(start), kind, subject);
        return new Query(body.Span, with: null, body, default, limit: null, default);
    }
}
