using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Syntax.Parsing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <content>What stands behind <c>from</c>.</content>
public sealed partial class SqlParser
{
    private NodeList<TableExpression> ParseTables()
    {
        var mark = _nodes.Count;
        bool more;
        do
        {
            var start = Current.Start;
            var table = ParseTableExpression();
            more = TakeComma("',' or the next clause");
            while (!more && StartsJoin())
            {
                // A misspelt 'join' was first taken for an alias.
                table = ParseJoins(table, start);
                more = TakeComma("',' or the next clause");
            }

            _nodes.Add(table);
            if (more && _nodes.Count - mark == MaxChain)
            {
                // Tables with commas between are joins, each within the next.
                Abandon(MaxChain);
                more = false;
            }
        }
        while (more);

        return _nodes.TakeFrom<TableExpression>(mark);
    }

    private TableExpression ParseTableExpression()
    {
        var start = Current.Start;
        if (!Enter())
        {
            Leave();
            return new ErrorTable(SpanFrom(start));
        }

        var table = ParseJoins(ParseTable(), start);
        Leave();
        return table;
    }

    /// <summary>Reads one table with its alias, sample and pivots.</summary>
    private TableExpression ParseTable()
    {
        var start = Current.Start;
        var table = ParseTablePrimary();
        while (At(Keyword.Pivot) || At(Keyword.Unpivot))
        {
            table = At(Keyword.Pivot) ? ParsePivotOf(table, start) : ParseUnpivotOf(table, start);
        }

        return table;
    }

    private TableExpression ParseTablePrimary()
    {
        var start = Current.Start;
        Identifier? prefixAlias = null;
        if (_rules.FromFirst && PeekIs(1, TokenKind.Colon) && IsName(Current))
        {
            prefixAlias = TakeIdentifier();
            Advance();
        }

        if (_rules.TransactSql && ParseTransactTable(start) is { } own)
        {
            return own;
        }

        if (_rules.TransactSql && PeekIs(1, TokenKind.OpenParen) && PeekStartsQuery(2) && AtWord("lateral"))
        {
            RefuseForeign(Current.Span, "'lateral'", "write 'cross apply (…)' or 'outer apply (…)'");
            Advance();
        }

        var lateral = !_rules.TransactSql && Take(Keyword.Lateral);
        if (At(TokenKind.OpenParen))
        {
            return ParseParenthesizedTable(start, lateral, prefixAlias);
        }

        if (At(TokenKind.String) && _rules.StringTables)
        {
            var file = SingleName(ParseStringName());
            return FinishNamedTable(start, file, prefixAlias);
        }

        if (At(Keyword.Rows, Keyword.From))
        {
            return ParseRowsFrom(start, lateral);
        }

        if (_rules.PostgresForms && ParsePostgresTable(start, lateral) is { } special)
        {
            return special;
        }

        if (!_rules.TransactSql)
        {
            Take(Keyword.Only);
        }

        if (!IsName(Current) && !At(Keyword.Columns) && !(At(TokenKind.Word) && PeekIs(1, TokenKind.OpenParen) && IsCallable(Keyword)))
        {
            Missing("a table");
            return new ErrorTable(new TextSpan(Current.Start, 0));
        }

        var nameStart = Current.Start;
        var name = ParseQualifiedTableName();
        return At(TokenKind.OpenParen) && !(_rules.TransactSql && AtOldHints())
            ? ParseFunctionTable(start, nameStart, name, lateral, prefixAlias)
            : FinishNamedTable(start, name, prefixAlias);
    }

    private QualifiedName ParseQualifiedTableName()
    {
        var start = Current.Start;
        var mark = _identifiers.Count;
        _identifiers.Add(TakeIdentifier());
        ParseNameParts();
        return TakeName(start, mark);
    }

    private NamedTable FinishNamedTable(int start, QualifiedName name, Identifier? prefixAlias)
    {
        if (_rules.TransactSql)
        {
            return FinishTransactTable(start, name);
        }

        SkipVersion();
        if (_rules.PostgresForms && AtSign(SqlOperator.Multiply))
        {
            // t*: with the tables that inherit from it, as it is anyway.
            Advance();
        }

        var alias = prefixAlias is { } prefix ? new TableAlias(prefix.Span, prefix, default) : ParseTableAlias();
        SkipForeignHints();
        var sample = ParseTableSample();
        return new NamedTable(SpanFrom(start), name, alias, sample, hints: default);
    }

    // 'at (version => 3)' chooses another state of the table, not another shape.
    private void SkipVersion()
    {
        if (At(Keyword.At) && PeekIs(1, TokenKind.OpenParen))
        {
            Advance();
            SkipOne();
        }
    }

    private SampleClause? ParseTableSample() => Take(Keyword.Tablesample) ? ParseSample() : null;

    private TableAlias? ParseTableAlias(bool takesColumns = true)
    {
        var start = Current.Start;
        Identifier name;
        if (Take(Keyword.As))
        {
            name = At(TokenKind.String) && _rules.StringAliases && !_rules.TransactSql ? ParseStringName() : ParseName("a name after 'as'");
        }
        else if (IsName(Current) && !IsClauseStart(Keyword) && !TakesForeignClause() && !IsMisspeltClause())
        {
            name = TakeIdentifier();
        }
        else
        {
            return null;
        }

        var columns = takesColumns && At(TokenKind.OpenParen) && (!_rules.TransactSql || IsName(Peek(1))) ? ParseParenthesizedNames("a column") : default;
        return new TableAlias(SpanFrom(start), name, columns);
    }

    /// <summary>Reads a query or a join in parentheses.</summary>
    private TableExpression ParseParenthesizedTable(int start, bool lateral, Identifier? prefixAlias)
    {
        Advance();
        if (StartsQuery())
        {
            var query = ParseQuery();
            ExpectClosing(TokenKind.CloseParen);
            return FinishDerivedTable(start, query, lateral, prefixAlias);
        }

        if (_rules.DescribeTables && StartsDescription())
        {
            var described = ParseDescription();
            ExpectClosing(TokenKind.CloseParen);
            return FinishDerivedTable(start, described, lateral, prefixAlias);
        }

        var innerStart = Current.Start;
        var inner = ParseTableExpression();
        if (inner is DerivedTable { Alias: null, Lateral: false } derived && (StartsQueryTail() || At(TokenKind.CloseParen)))
        {
            var tail = ParseQueryTail(new ScalarQueryExpression(TextSpan.FromBounds(innerStart, derived.Span.End), derived.Query));
            ExpectClosing(TokenKind.CloseParen);
            return FinishDerivedTable(start, tail, lateral, prefixAlias);
        }

        ExpectClosing(TokenKind.CloseParen);
        var alias = prefixAlias is { } prefix ? new TableAlias(prefix.Span, prefix, default) : ParseTableAlias();
        if (!_rules.UsingJoinAliases)
        {
            RefuseSingleTable(inner);
            alias = inner is JoinTable { Using.IsEmpty: false } ? null : alias;
        }

        return alias is null ? inner : new DerivedTable(SpanFrom(start), SyntaxFactory.SelectAll(inner), lateral, alias, sample: null);
    }

    private void RefuseSingleTable(TableExpression inner)
    {
        if (inner is NamedTable or DerivedTable or FunctionTable)
        {
            Report(SyntaxDiagnostics.Unexpected, inner.Span, "A single table", "in parentheses; remove them");
        }
    }

    private DerivedTable FinishDerivedTable(int start, Query query, bool lateral, Identifier? prefixAlias)
    {
        var alias = prefixAlias is { } prefix ? new TableAlias(prefix.Span, prefix, default) : ParseNeededAlias();
        var sample = ParseTableSample();
        return new DerivedTable(SpanFrom(start), query, lateral, alias, sample);
    }

    private FunctionTable ParseFunctionTable(int start, int nameStart, QualifiedName name, bool lateral, Identifier? prefixAlias)
    {
        var call = _rules.TransactSql && IsXmlMethod(name.Parts) ? ParseXmlMethod(nameStart, name.Parts) : WithNamedArguments(ParseCall(nameStart, name, receiver: null));
        return FinishFunctionTable(start, new NodeList<FunctionCallExpression>([call]), lateral, prefixAlias);
    }

    private FunctionTable ParseRowsFrom(int start, bool lateral)
    {
        Advance();
        Advance();
        Expect(TokenKind.OpenParen);
        var mark = _nodes.Count;
        var definitions = new List<FunctionColumns>();
        var hasDefinitions = false;
        do
        {
            var callStart = Current.Start;
            _nodes.Add(IsBareFunction(Keyword) ? ParseBareFunction() : ParseCall(callStart, ParseQualifiedName("a function"), receiver: null));
            var columnsStart = Current.Start;
            var members = ParseColumnTypes();
            definitions.Add(new FunctionColumns(SpanFrom(columnsStart), members));
            hasDefinitions |= !members.IsEmpty;
        }
        while (TakeComma("',' or ')'"));

        ExpectClosing(TokenKind.CloseParen);
        var calls = _nodes.TakeFrom<FunctionCallExpression>(mark);
        return FinishFunctionTable(start, calls, lateral, prefixAlias: null, hasDefinitions ? new NodeList<FunctionColumns>([.. definitions]) : default);
    }

    private FunctionTable FinishFunctionTable(
        int start,
        NodeList<FunctionCallExpression> calls,
        bool lateral,
        Identifier? prefixAlias,
        NodeList<FunctionColumns> callDefinitions = default)
    {
        var ordinality = At(Keyword.With, Keyword.Ordinality);
        if (ordinality)
        {
            Advance();
            Advance();
        }

        var definitions = ParseColumnTypes();
        TableAlias? alias = null;
        if (_rules.TransactSql)
        {
            alias = ParseTableAlias();
        }
        else if (definitions.IsEmpty)
        {
            alias = prefixAlias is { } prefix ? new TableAlias(prefix.Span, prefix, default) : ParseFunctionAlias(out definitions);
        }

        var sample = ParseTableSample();
        return new FunctionTable(SpanFrom(start), calls, lateral, ordinality, alias, definitions, sample) { CallDefinitions = callDefinitions };
    }

    /// <summary>Reads <c>as (a int, b text)</c> or T-SQL's <c>with (a int '$.a')</c>.</summary>
    private NodeList<TypeMember> ParseColumnTypes()
    {
        if (_rules.TransactSql)
        {
            return ParseDocumentColumns();
        }

        if (!At(Keyword.As) || !PeekIs(1, TokenKind.OpenParen))
        {
            return default;
        }

        Advance();
        return ParseTypeMembers(isMap: false);
    }

    private TableAlias? ParseFunctionAlias(out NodeList<TypeMember> definitions)
    {
        definitions = default;
        var open = At(Keyword.As) ? 2 : 1;
        var hasTypes = !_rules.TransactSql && PeekIs(open, TokenKind.OpenParen) && IsLabel(Peek(open + 1)) && IsLabel(Peek(open + 2));
        if (!hasTypes)
        {
            return ParseTableAlias();
        }

        var start = Current.Start;
        Take(Keyword.As);
        var name = ParseName("a name");
        definitions = ParseTypeMembers(isMap: false);
        return new TableAlias(SpanFrom(start), name, default);
    }
}
