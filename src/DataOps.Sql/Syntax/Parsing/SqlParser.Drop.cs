using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Syntax.Parsing;

namespace DataOps.Sql.Syntax;

/// <content><c>drop table|view|type</c>: what is taken away may be declared anew.</content>
public sealed partial class SqlParser
{
    private SkippedStatement ParseDrop(int start)
    {
        var words = KeywordsHere();
        Advance();
        var isMaterialized = At(Keyword.Materialized, Keyword.View);
        if (isMaterialized)
        {
            Advance();
        }

        if (Keyword is not (Keyword.Table or Keyword.View or Keyword.Type or Keyword.Domain))
        {
            SkipDropped();
            return new SkippedStatement(SpanFrom(start), words);
        }

        Advance();
        TakeIfExists();
        var mark = _nodes.Count;
        do
        {
            _nodes.Add(ParseQualifiedName("what is dropped"));
        }
        while (Take(TokenKind.Comma));

        var dropped = _nodes.TakeFrom<QualifiedName>(mark);
        SkipDropped();
        return new SkippedStatement(SpanFrom(start), words) { Dropped = dropped };
    }

    private void SkipDropped()
    {
        if (_rules.TransactSql)
        {
            SkipToStatement(Keyword.Drop);
        }
        else
        {
            SkipStatement();
        }
    }
}
