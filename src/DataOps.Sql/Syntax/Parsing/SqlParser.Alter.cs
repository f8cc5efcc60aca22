using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Syntax.Parsing;

namespace DataOps.Sql.Syntax;

/// <content><c>alter table</c> as far as it adds, and <c>comment on</c>.</content>
public sealed partial class SqlParser
{
    private Statement ParseAlterTable()
    {
        var start = Current.Start;
        var first = _position;
        Advance();
        Advance();
        if (At(Keyword.If, Keyword.Exists))
        {
            Advance();
            Advance();
        }

        Take(Keyword.Only);
        var name = ParseQualifiedName("a table");
        if (_rules.TransactSql)
        {
            return ParseTransactAlterTable(start, first, name);
        }

        var columnMark = _columns.Count;
        var constraintMark = _constraints.Count;
        var identifierMark = _identifiers.Count;
        var known = false;
        do
        {
            known |= ParseAlterAction();
        }
        while (TakeComma("',' or the end of the statement"));

        var columns = _columns.TakeFrom(columnMark);
        var constraints = _constraints.TakeFrom(constraintMark);
        var notNull = _identifiers.TakeFrom(identifierMark);
        return known ? new AlterTableStatement(SpanFrom(start), name, columns, constraints, notNull) : SkipFrom(first);
    }

    /// <summary>Reads one action; false for one that adds nothing to what is known, which is passed over.</summary>
    private bool ParseAlterAction()
    {
        if (Take(Keyword.Add))
        {
            if (StartsTableConstraint())
            {
                _constraints.Add(ParseTableConstraint());
            }
            else
            {
                Take(Keyword.Column);
                SkipIfNotExists();
                _columns.Add(ParseColumn());
            }

            return true;
        }

        if (Take(Keyword.Alter))
        {
            Take(Keyword.Column);
            var column = ParseName("a column");
            if (At(Keyword.Set, Keyword.Not))
            {
                Advance();
                Advance();
                Expect(Keyword.Null);
                _identifiers.Add(column);
                return true;
            }

        }

        while (Kind is not (TokenKind.EndOfText or TokenKind.Semicolon or TokenKind.Comma))
        {
            SkipOne();
        }

        return false;
    }

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
}
