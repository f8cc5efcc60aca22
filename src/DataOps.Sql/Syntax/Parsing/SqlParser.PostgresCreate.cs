using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <content>What PostgreSQL creates (documentation, part VI), as far as queries can name it.</content>
public sealed partial class SqlParser
{
    private Statement ParsePostgresCreate(int start, int first, bool orReplace)
    {
        var isRecursive = false;
        while (Keyword is Keyword.Temp or Keyword.Temporary or Keyword.Unlogged or Keyword.Global or Keyword.Local or Keyword.Materialized
            or Keyword.Recursive || (At(Keyword.Foreign) && PeekIs(1, Keyword.Table)))
        {
            isRecursive |= At(Keyword.Recursive);
            Advance();
        }

        switch (Keyword)
        {
            case Keyword.Table:
                return ParsePostgresTable(start);
            case Keyword.View:
                return ParsePostgresView(start, orReplace, isRecursive);
            case Keyword.Schema:
                return ParseCreateSchema(start);
            case Keyword.Type:
                return ParsePostgresType(start, first);
            case Keyword.Domain:
                return ParseDomain(start);
            case Keyword.Function:
                return ParsePostgresFunction(start, first, orReplace);
            case Keyword.Aggregate:
                return ParseAggregate(start, first, orReplace);
            case Keyword.Operator when !PeekIs(1, Keyword.Class) && !PeekIs(1, Keyword.Family):
                return ParseOperatorDefinition(start, first);
            case Keyword.Unique when PeekIs(1, Keyword.Index):
                return ParsePostgresIndex(start, first);
            case Keyword.Procedure:
                SkipBody();
                return new SkippedStatement(SpanFrom(start), "CREATE PROCEDURE");
            case Keyword.None:
                return ParseUnknownCreate(start, orReplace);
            default:
                return SkipFrom(first);
        }
    }

    private CreateViewStatement ParsePostgresView(int start, bool orReplace, bool isRecursive)
    {
        Advance();
        var ifNotExists = SkipIfNotExists();
        var name = ParseQualifiedName("the name of the view");
        var columns = At(TokenKind.OpenParen) ? ParseParenthesizedNames("a column") : default;
        if (Keyword is Keyword.With or Keyword.Using or Keyword.Tablespace)
        {
            SkipTo(Keyword.As);
        }

        Expect(Keyword.As);
        var query = ParseQuery();
        if (At(Keyword.With))
        {
            // 'with check option', 'with no data': nothing of the shape.
            SkipStatement();
        }

        query = isRecursive ? SyntaxFactory.Recursive(name, columns, query) : query;
        return new CreateViewStatement(SpanFrom(start), name, columns, query) { OrReplace = orReplace, IfNotExists = ifNotExists };
    }

    private Statement ParsePostgresType(int start, int first)
    {
        Advance();
        var name = ParseQualifiedName("the name of the type");
        if (!Take(Keyword.As))
        {
            // A base type, whose functions are written in C: only its name is known.
            SkipStatement();
            var itself = new TypeName(name.Span, name, default, default, default, collation: null);
            return new CreateTypeStatement(SpanFrom(start), name, itself, notNull: false) { IsNew = true };
        }

        if (At(Keyword.Range) && PeekIs(1, TokenKind.OpenParen))
        {
            return ParseRangeType(start, first, name);
        }

        TypeName definition;
        if (At(TokenKind.OpenParen))
        {
            var open = Current.Start;
            var members = PeekIs(1, TokenKind.CloseParen) ? default : ParseAttributes();
            definition = new TypeName(SpanFrom(open), SingleName(new Identifier("struct", new TextSpan(open, 0), quoted: false)), default, members, default, collation: null);
        }
        else
        {
            definition = ParseType();
        }

        return new CreateTypeStatement(SpanFrom(start), name, definition, notNull: false) { IsNew = true };
    }

    // The fields of a composite type, each perhaps with a collation.
    private NodeList<TypeMember> ParseAttributes()
    {
        Advance();
        var mark = _nodes.Count;
        do
        {
            var start = Current.Start;
            var name = ParseLabel("the name of a field");
            var type = ParseType();
            if (Take(Keyword.Collate))
            {
                ParseQualifiedName("a collation");
            }

            _nodes.Add(new TypeMember(SpanFrom(start), name, type));
        }
        while (TakeComma("',' or ')'", mayTrail: false));

        ExpectClosing(TokenKind.CloseParen);
        return _nodes.TakeFrom<TypeMember>(mark);
    }

    private Statement ParseRangeType(int start, int first, QualifiedName name)
    {
        Advance();
        Advance();
        TypeName? subtype = null;
        QualifiedName? multirange = null;
        do
        {
            var option = ParseLabel("an option").Value.ToLowerInvariant();
            TakeEquals();
            switch (option)
            {
                case "subtype":
                    subtype = ParseType();
                    break;
                case "multirange_type_name":
                    multirange = ParseQualifiedName("the name of the multirange");
                    break;
                default:
                    SkipToListEnd();
                    break;
            }
        }
        while (Take(TokenKind.Comma));

        ExpectClosing(TokenKind.CloseParen);
        return subtype is null
            ? SkipFrom(first)
            : new CreateTypeStatement(SpanFrom(start), name, RangeOf(subtype), notNull: false) { IsNew = true, MultirangeName = multirange };
    }

    private static TypeName RangeOf(TypeName subtype)
    {
        var member = new TypeMember(subtype.Span, new Identifier("", new TextSpan(subtype.Span.Start, 0), quoted: false), subtype);
        var word = SingleName(new Identifier("range", new TextSpan(subtype.Span.Start, 0), quoted: false));
        return new TypeName(subtype.Span, word, default, new NodeList<TypeMember>([member]), default, collation: null);
    }

    private CreateTypeStatement ParseDomain(int start)
    {
        Advance();
        var name = ParseQualifiedName("the name of the domain");
        Take(Keyword.As);
        var definition = ParseType();
        var notNull = ParseDomainConstraints(mayHave: true);
        return new CreateTypeStatement(SpanFrom(start), name, definition, notNull);
    }

    private Statement ParsePostgresIndex(int start, int firstToken)
    {
        Advance();
        Advance();
        Take(Keyword.Concurrently);
        SkipIfNotExists();
        Identifier? name = At(Keyword.On) ? null : ParseName("the name of the index");
        Expect(Keyword.On);
        var table = ParseTableOrOnly();
        if (Take(Keyword.Using))
        {
            ParseName("an access method");
        }

        var constraintStart = Current.Start;
        Expect(TokenKind.OpenParen);
        var mark = _identifiers.Count;
        var isPlain = true;
        do
        {
            isPlain &= IsName(Current) && Peek(1).Kind is TokenKind.Comma or TokenKind.CloseParen or TokenKind.Word;
            if (isPlain)
            {
                _identifiers.Add(TakeIdentifier());
            }

            SkipToListEnd();
        }
        while (Take(TokenKind.Comma));

        ExpectClosing(TokenKind.CloseParen);
        var columns = _identifiers.TakeFrom(mark);
        if (At(Keyword.Include))
        {
            Advance();
            SkipParenthesized();
        }

        var notDistinct = TakeNullsNotDistinct();
        var isPartial = false;
        while (Kind is not (TokenKind.EndOfText or TokenKind.Semicolon))
        {
            isPartial |= At(Keyword.Where);
            SkipOne();
        }

        if (!isPlain || isPartial)
        {
            return SkipFrom(firstToken);
        }

        var constraint = new TableConstraint(SpanFrom(constraintStart), ConstraintKind.Unique, name, columns, referencedTable: null, default, condition: null)
        {
            NullsNotDistinct = notDistinct,
        };
        return new AlterTableStatement(SpanFrom(start), table, default, new NodeList<TableConstraint>([constraint]), default);
    }

    // nulls [not] distinct
    private bool TakeNullsNotDistinct()
    {
        if (!At(Keyword.Nulls) || !(PeekIs(1, Keyword.Not) || PeekIs(1, Keyword.Distinct)))
        {
            return false;
        }

        Advance();
        var notDistinct = Take(Keyword.Not);
        Expect(Keyword.Distinct);
        return notDistinct;
    }

    private void TakeEquals()
    {
        if (AtSign(SqlOperator.Equal))
        {
            Advance();
        }
    }

    // The statements of 'begin atomic … end' have semicolons of their own.
    private void SkipBody()
    {
        while (Kind is not (TokenKind.EndOfText or TokenKind.Semicolon))
        {
            if (At(Keyword.Begin, Keyword.Atomic))
            {
                SkipAtomicBody();
                return;
            }

            SkipOne();
        }
    }

    private void SkipAtomicBody()
    {
        while (true)
        {
            SkipStatement();
            if (At(TokenKind.EndOfText))
            {
                return;
            }

            ReadTokens();
            if (Take(Keyword.End))
            {
                return;
            }
        }
    }
}
