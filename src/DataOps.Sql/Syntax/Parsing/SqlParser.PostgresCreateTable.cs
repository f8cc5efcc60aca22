using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <content>PostgreSQL's tables.</content>
public sealed partial class SqlParser
{
    private CreateTableStatement ParsePostgresTable(int start)
    {
        Advance();
        var ifNotExists = SkipIfNotExists();
        var name = ParseQualifiedName("the name of the table");
        var sources = new List<ColumnSource>();
        if (At(Keyword.Partition, Keyword.Of))
        {
            var sourceStart = Current.Start;
            Advance();
            Advance();
            var parent = ParseQualifiedName("the table that is partitioned");
            sources.Add(new ColumnSource(SpanFrom(sourceStart), ColumnSourceKind.Partition, parent, includesKeys: true));
        }
        else if (Take(Keyword.Of))
        {
            var type = ParseQualifiedName("a composite type");
            sources.Add(new ColumnSource(type.Span, ColumnSourceKind.OfType, type, includesKeys: false));
        }

        var columnMark = _columns.Count;
        var constraintMark = _constraints.Count;
        if (Take(TokenKind.OpenParen))
        {
            if (!At(TokenKind.CloseParen))
            {
                ParsePostgresElements(sources, columnMark);
            }

            ExpectClosing(TokenKind.CloseParen);
        }
        else if (sources.Count == 0 && !At(Keyword.As) && !At(Keyword.Using) && !At(Keyword.With))
        {
            ReportExpected("'(' and the columns of the table, or 'as' and a query");
        }

        var columns = _columns.TakeFrom(columnMark);
        var constraints = _constraints.TakeFrom(constraintMark);
        if (At(Keyword.Inherits))
        {
            ParseInherited(sources);
        }

        var query = ParseTableQuery();
        return new CreateTableStatement(SpanFrom(start), name, columns, constraints, query) 
        {
            Sources = new NodeList<ColumnSource>([.. sources]),
            IfNotExists = ifNotExists,
        };
    }

    // Where and how it is stored is nothing of its shape; a query may follow.
    private Query? ParseTableQuery()
    {
        while (Kind is not (TokenKind.EndOfText or TokenKind.Semicolon) && !At(Keyword.As))
        {
            SkipOne();
        }

        if (!Take(Keyword.As))
        {
            return null;
        }

        if (At(Keyword.Execute))
        {
            SkipStatement();
            return null;
        }

        var query = ParseQuery();
        if (At(Keyword.With))
        {
            // with [no] data
            SkipStatement();
        }

        return query;
    }

    private void ParsePostgresElements(List<ColumnSource> sources, int columnMark)
    {
        do
        {
            if (At(Keyword.Like))
            {
                sources.Add(ParseLikeSource(_columns.Count - columnMark));
            }
            else if (StartsPostgresConstraint())
            {
                _constraints.Add(ParsePostgresConstraint());
            }
            else if (AtListEnd())
            {
                ReportExpected("a column or a constraint");
            }
            else
            {
                _columns.Add(ParseColumn());
            }
        }
        while (TakeComma("',' or ')'", mayTrail: false));
    }

    private ColumnSource ParseLikeSource(int place)
    {
        var start = Current.Start;
        Advance();
        var name = ParseQualifiedName("a table");
        var includesKeys = false;
        while (Keyword is Keyword.Including or Keyword.Excluding)
        {
            var includes = At(Keyword.Including);
            Advance();
            if (Keyword is Keyword.All or Keyword.Indexes)
            {
                includesKeys = includes;
            }

            Advance();
        }

        return new ColumnSource(SpanFrom(start), ColumnSourceKind.Like, name, includesKeys) { Place = place };
    }

    private void ParseInherited(List<ColumnSource> sources)
    {
        Advance();
        Expect(TokenKind.OpenParen);
        do
        {
            var parent = ParseQualifiedName("a table");
            sources.Add(new ColumnSource(parent.Span, ColumnSourceKind.Inherits, parent, includesKeys: false));
        }
        while (TakeComma("',' or ')'"));

        ExpectClosing(TokenKind.CloseParen);
    }
}
