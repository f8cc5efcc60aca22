using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>Common tables, recursive ones too.</summary>
internal sealed partial class Binder
{
    // Those in scope, the innermost last.
    private readonly List<BoundCommonTable> _commonTables = [];

    private BoundCommonTable[] BindWith(WithClause with, Scope scope)
    {
        var tables = new BoundCommonTable[with.Tables.Count];
        for (var i = 0; i < tables.Length; i++)
        {
            var syntax = with.Tables[i];
            var name = Fold(syntax.Name);
            for (var j = 0; j < i; j++)
            {
                if (_names.Equals(tables[j].Name, name))
                {
                    Report(BindingDiagnostics.DuplicateCommonTable, syntax.Name.Span, name);
                    break;
                }
            }

            tables[i] = BindCommonTable(syntax, name, with.Recursive, scope);
            if (!syntax.Marks.IsEmpty)
            {
                tables[i].Extend(syntax.Marks.Select(MarkOf));
            }

            _commonTables.Add(tables[i]);
        }

        return tables;
    }

    private BoundCommonTable BindCommonTable(CommonTable syntax, string name, bool mayRecur, Scope scope)
    {
        // T-SQL recurs without the word.
        var recursive = mayRecur || _dialect.Kind == Dialects.DialectKind.TSql;
        if (recursive && syntax.Query.Body is SetOperationBody { Operator: SetOperator.Union } union)
        {
            return BindRecursive(syntax, union, name, scope);
        }

        CheckInnerOrder(syntax.Query, "a common table");
        _beingDefined.Add(name);
        var query = BindQuery(syntax.Query, new Scope(scope.Parent));
        _beingDefined.RemoveAt(_beingDefined.Count - 1);
        var isOpen = query.IsOpen || LostColumns(syntax, query.Columns);
        var names = UniqueNames(NamesOf(query.Columns), syntax.Columns, name, syntax.Name.Span, isOpen);
        var table = new BoundCommonTable(_nextCommonTable++, name, names, TypesOf(query.Columns), isOpen);
        table.Complete(query, null);
        return table;
    }

    private BoundCommonTable BindRecursive(CommonTable syntax, SetOperationBody union, string name, Scope scope)
    {
        var visible = _commonTables.Count;
        var inner = syntax.Query.With is { } with ? BindWith(with, new Scope(scope.Parent)) : [];
        var anchor = BindSide(union.Left, new Scope(scope.Parent));
        var isOpen = anchor.IsOpen || LostColumns(syntax, anchor.Columns);
        var names = UniqueNames(NamesOf(anchor.Columns), syntax.Columns, name, syntax.Name.Span, isOpen);
        var table = new BoundCommonTable(_nextCommonTable++, name, names, TypesOf(anchor.Columns), isOpen)
        {
            IsRecursive = true,
            Anchor = anchor,
            UnionAll = union.All,
        };
        _commonTables.Add(table);
        var step = BindSide(union.Right, new Scope(scope.Parent));
        var body = table.IsUsed ? Recur(union, anchor, step, table) : Combine(union, anchor, step);
        var orderBy = BindOrder(syntax.Query.OrderBy, body, null, new Scope(scope.Parent));
        var query = new BoundQuery(inner, body, orderBy, BindLimit(syntax.Query.Limit));
        _commonTables.RemoveRange(visible, _commonTables.Count - visible);
        if (table.IsUsed)
        {
            table.Complete(query, step);
            table.UsingKey = BindUsingKey(syntax, names);
            return table;
        }

        // The word recursive was written, but nothing recurs: an ordinary union.
        var plain = new BoundCommonTable(table.Id, name, names, TypesOf(body.Columns), body.IsOpen);
        plain.Complete(query, null);
        return plain;
    }

    private SqlField MarkOf(CommonTableMark mark) => new(Fold(mark.Name), mark.Kind switch
    {
        CommonTableMarkKind.BreadthFirst => SqlType.Struct([]),
        CommonTableMarkKind.Cycle => mark.Value is null ? SqlType.Boolean : _rules.Result(BindExpression(mark.Value).Type),
        _ => SqlType.List(SqlType.Struct([])),
    });

    // The types are those of the first branch; the second is converted to them.
    private BoundSetOperation Recur(SetOperationBody union, BoundBody anchor, BoundBody step, BoundCommonTable table)
    {
        if (!anchor.IsOpen && !step.IsOpen && step.Columns.Length != anchor.Columns.Length && !BrokenText.Touches(_tree, union.Span))
        {
            Report(BindingDiagnostics.ColumnCountMismatch, union.Right.Span, anchor.Columns.Length, step.Columns.Length);
        }

        if (_dialect.Kind == Dialects.DialectKind.TSql && !anchor.IsOpen && !step.IsOpen)
        {
            CheckRecursion(union, anchor, step, table);
        }

        return new BoundSetOperation(anchor.Columns, anchor.IsOpen, SetOperator.Union, union.All, anchor, step, null, null);
    }

    private int[]? BindUsingKey(CommonTable syntax, string[] names)
    {
        if (syntax.UsingKey.IsEmpty)
        {
            return null;
        }

        var places = new List<int>();
        foreach (var key in syntax.UsingKey)
        {
            var place = key is NameExpression { Name: { Parts.Count: 1 } name }
                ? Array.FindIndex(names, candidate => _names.Equals(candidate, Fold(name.Parts[0])))
                : -1;
            if (place < 0)
            {
                var written = _source.ToString(key.Span);
                Report(BindingDiagnostics.UnknownColumn, key.Span, written, $" in '{syntax.Name.Value}'", Suggestion.Phrase(written, names));
                continue;
            }

            places.Add(place);
        }

        return [.. places];
    }

    private BoundCommonTable? FindCommonTable(string name)
    {
        for (var i = _commonTables.Count - 1; i >= 0; i--)
        {
            if (_names.Equals(_commonTables[i].Name, name))
            {
                return _commonTables[i];
            }
        }

        return null;
    }

    private static string[] NamesOf(BoundOutput[] columns)
    {
        var names = new string[columns.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = columns[i].Name;
        }

        return names;
    }

    // Fewer columns than names, because of a mistake in the text of the query.
    private bool LostColumns(CommonTable syntax, BoundOutput[] columns) =>
        syntax.Columns.Count > columns.Length && BrokenText.Touches(_tree, syntax.Query.Span);

    private static SqlType[] TypesOf(BoundOutput[] columns)
    {
        var types = new SqlType[columns.Length];
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = columns[i].Type;
        }

        return types;
    }

    /// <summary>Names given by an alias come first; then DuckDB makes what is left unique by numbers at the end.</summary>
    private string[] UniqueNames(string[] names, NodeList<Identifier> given, string table, Text.TextSpan span, bool isOpen)
    {
        if (given.Count > names.Length && !isOpen && !BrokenText.Touches(_tree, span))
        {
            Report(BindingDiagnostics.TooManyNames, span, table, names.Length, given.Count);
        }

        for (var i = 0; i < given.Count && i < names.Length; i++)
        {
            names[i] = Fold(given[i]);
        }

        if (_dialect.Kind == Dialects.DialectKind.TSql && !isOpen)
        {
            CheckNames(names, table, span);
        }

        return _dialect.Kind == Dialects.DialectKind.DuckDb ? OutputNames.MakeUnique(names, _names) : names;
    }
}
