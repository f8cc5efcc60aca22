using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Syntax.Parsing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <content>T-SQL's tables: variables, versions of rows, hints, functions that the grammar knows.</content>
public sealed partial class SqlParser
{
    // https://learn.microsoft.com/sql/t-sql/queries/hints-transact-sql-table
    private static readonly HashSet<string> TableHints = new(StringComparer.OrdinalIgnoreCase)
    {
        "noexpand", "index", "forceseek", "forcescan", "holdlock", "nolock", "nowait", "paglock", "readcommitted", "readcommittedlock",
        "readpast", "readuncommitted", "repeatableread", "rowlock", "serializable", "snapshot", "spatial_window_max_cells", "tablock",
        "tablockx", "updlock", "xlock", "keepidentity", "keepdefaults", "ignore_constraints", "ignore_triggers", "fastfirstrow",
    };

    /// <summary>Reads a table that only T-SQL's grammar has; null for any other.</summary>
    private TableExpression? ParseTransactTable(int start)
    {
        switch (Kind)
        {
            case TokenKind.Parameter:
                return ParseTableVariable(start);
            case TokenKind.Dot:
                return FinishTransactTable(start, ParseDottedName());
            case TokenKind.DoubleColon:
                // The old way to call the engine's own functions.
                Advance();
                return null;
            case TokenKind.OpenBrace when IsWord(Peek(1), "oj"):
                Advance();
                Advance();
                var join = ParseTableExpression();
                ExpectClosing(TokenKind.CloseBrace);
                return join;
        }

        if (Keyword != Keyword.None)
        {
            return PeekIs(1, TokenKind.OpenParen) ? ParseRowset(start) : null;
        }

        return PeekIs(1, TokenKind.OpenParen) && (AtWord("changetable") || AtWord("predict")) ? ParseRowset(start) : null;
    }

    /// <summary>Reads <c>@t</c>, or <c>@x.nodes('…')</c> of a variable that holds XML.</summary>
    private TableExpression ParseTableVariable(int start)
    {
        var token = Current;
        var isMethod = PeekIs(1, TokenKind.Dot);
        if (isMethod)
        {
            var receiver = ParseParameter();
            Advance();
            var name = ParseLabel("a method");
            var call = ParseCall(start, SingleName(name), receiver);
            return FinishFunctionTable(start, new NodeList<FunctionCallExpression>([call]), lateral: false, prefixAlias: null);
        }

        Advance();
        var variable = new Identifier(_pool.Get(_text, token.Start, token.Length), token.Span, quoted: false);
        return FinishTransactTable(start, SingleName(variable));
    }

    /// <summary>Reads <c>..t</c>: the parts left out are the login's.</summary>
    private QualifiedName ParseDottedName()
    {
        var start = Current.Start;
        var mark = _identifiers.Count;
        _identifiers.Add(new Identifier("", new TextSpan(start, 0), quoted: false));
        ParseNameParts();
        return new QualifiedName(SpanFrom(start), _identifiers.TakeFrom(mark));
    }

    private NamedTable FinishTransactTable(int start, QualifiedName name)
    {
        var mark = _nodes.Count;
        var systemTime = At(Keyword.For, Keyword.SystemTime) ? ParseSystemTime() : null;
        if (At(Keyword.For) && IsWord(Peek(1), "path"))
        {
            // A table of a graph, any number of edges away.
            Advance();
            var path = SingleName(TakeIdentifier());
            _nodes.Add(new NameExpression(path.Span, path));
        }

        var hasOldHints = AtOldHints();
        if (hasOldHints)
        {
            AddTableHints();
        }

        var alias = ParseTableAlias(takesColumns: false);
        var sample = ParseTableSample();
        if (At(Keyword.Holdlock))
        {
            var hint = SingleName(TakeIdentifier());
            _nodes.Add(new NameExpression(hint.Span, hint));
        }
        else if (At(Keyword.With) && PeekIs(1, TokenKind.OpenParen))
        {
            Advance();
            AddTableHints();
        }
        else if (!hasOldHints && AtOldHints())
        {
            AddTableHints();
        }

        return new NamedTable(SpanFrom(start), name, alias, sample, _nodes.TakeFrom<Expression>(mark)) { SystemTime = systemTime };
    }

    /// <summary>Whether hints stand here without <c>with</c>; in parentheses behind a name they look like a call.</summary>
    private bool AtOldHints() =>
        At(TokenKind.OpenParen)
        && PeekIs(1, TokenKind.Word)
        && (Peek(2).Kind is TokenKind.CloseParen or TokenKind.Comma or TokenKind.OpenParen || (PeekIs(2, TokenKind.Operator) && Peek(2).Operator == SqlOperator.Equal) || PeekIs(2, TokenKind.Word))
        && TableHints.Contains(_text.Substring(Peek(1).Start, Peek(1).Length));

    private void AddTableHints()
    {
        Expect(TokenKind.OpenParen);
        do
        {
            _nodes.Add(ParseTableHint());
        }
        while (Take(TokenKind.Comma) || (At(TokenKind.Word) && IsTableHint(Current)));

        ExpectClosing(TokenKind.CloseParen);
    }

    private bool IsTableHint(in Token token) => TableHints.Contains(_text.Substring(token.Start, token.Length));

    private Expression ParseTableHint()
    {
        var start = Current.Start;
        if (!At(TokenKind.Word) || !IsTableHint(Current))
        {
            ReportExpected("a table hint");
            SkipToListEnd();
            return new ErrorExpression(new TextSpan(start, 0));
        }

        var name = SingleName(TakeIdentifier());
        if (!AtSign(SqlOperator.Equal))
        {
            if (Is(name.Parts[0], "index") && !At(TokenKind.OpenParen))
            {
                ReportExpected("'(' and an index");
            }

            return At(TokenKind.OpenParen) ? ParseCall(start, name, receiver: null) : new NameExpression(name.Span, name);
        }

        // index = i is what index(i) is.
        Advance();
        var value = At(TokenKind.OpenParen) ? ParseParenthesized() : ParsePrimary();
        NodeList<FunctionArgument> arguments = new([new FunctionArgument(value.Span, value)]);
        return new FunctionCallExpression(SpanFrom(start), name, CallForm.Plain, distinct: false, star: false, arguments, default, default, NullTreatment.Default, filter: null, over: null);
    }

    /// <summary>Reads an alias, without which T-SQL takes no query and no pivot; in parentheses more of the query may follow.</summary>
    private TableAlias? ParseNeededAlias()
    {
        var alias = ParseTableAlias();
        if (alias is null && _rules.TransactSql && !At(TokenKind.CloseParen) && !StartsQueryTail())
        {
            ReportExpected("a name for this table");
        }

        return alias;
    }

    private SystemTimeClause ParseSystemTime()
    {
        var start = Current.Start;
        Advance();
        Advance();
        if (Take(Keyword.All))
        {
            return new SystemTimeClause(SpanFrom(start), SystemTimeKind.All, start: null, end: null);
        }

        if (Take(Keyword.As))
        {
            Expect(Keyword.Of);
            var moment = ParseOperand();
            return new SystemTimeClause(SpanFrom(start), SystemTimeKind.AsOf, moment, end: null);
        }

        if (Take(Keyword.From))
        {
            var from = ParseOperand();
            Expect(Keyword.To);
            var to = ParseOperand();
            return new SystemTimeClause(SpanFrom(start), SystemTimeKind.FromTo, from, to);
        }

        if (Take(Keyword.Between))
        {
            var from = ParseOperand();
            Expect(Keyword.And);
            var to = ParseOperand();
            return new SystemTimeClause(SpanFrom(start), SystemTimeKind.Between, from, to);
        }

        if (AtWord("contained") && PeekIs(1, Keyword.In))
        {
            Advance();
            Advance();
            Expect(TokenKind.OpenParen);
            var from = ParseOperand();
            Expect(TokenKind.Comma);
            var to = ParseOperand();
            ExpectClosing(TokenKind.CloseParen);
            return new SystemTimeClause(SpanFrom(start), SystemTimeKind.ContainedIn, from, to);
        }

        ReportExpected("'as of', 'from', 'between', 'contained in' or 'all' after 'system_time'");
        return new SystemTimeClause(SpanFrom(start), SystemTimeKind.All, start: null, end: null);
    }
}
